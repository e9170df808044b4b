import localFont from 'next/font/local'

// next/font reads these calls at build time, so every argument must be a literal, and it names each face after its
// constant: not `serif`, which Chromium takes for the generic family. `optional` with a preload never swaps while
// somebody reads; fallbacks are in styles/stand-ins.css. The two faces that every page fetches are subsets: npm run
// faces.

const newsreader = localFont({
  src: './faces/newsreader.woff2',
  weight: '400 650',
  display: 'optional',
  variable: '--face-serif',
  adjustFontFallback: false,
})

const instrumentSans = localFont({
  src: './faces/instrument-sans.woff2',
  weight: '400 650',
  display: 'optional',
  variable: '--face-sans',
  adjustFontFallback: false,
})

const newsreaderItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  weight: '200 800',
  style: 'italic',
  display: 'swap',
  preload: false,
  variable: '--face-italic',
  adjustFontFallback: false,
})

const newsreaderExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  weight: '200 800',
  display: 'swap',
  preload: false,
  variable: '--face-serif-extended',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

const instrumentSansExtended = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  variable: '--face-sans-extended',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

export const faces = [newsreader, instrumentSans, newsreaderItalic, newsreaderExtended, instrumentSansExtended]
  .map((face) => face.variable)
  .join(' ')
