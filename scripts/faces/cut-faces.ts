import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

export interface CutFace {
  readonly file: string
  readonly bytes: Buffer
}

const packages = 'node_modules/@fontsource-variable'
const faces = [
  { file: 'app/faces/newsreader.woff2', from: 'newsreader/files/newsreader-latin-opsz-normal.woff2' },
  { file: 'app/faces/instrument-sans.woff2', from: 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2' },
]

/** Text is 400, the nameplate 620, highlighted words 650; optical sizes stay whole. */
const variationAxes = { wght: { min: 400, max: 650 } }

/** Western European letters and typographic marks. Others are in the extended faces. */
const letters = [span(0x20, 0x7e), span(0xa0, 0xff), 'ŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›⁄€™−←↑→↓↗'].join('')

export const cutFaces = (root: string): Promise<readonly CutFace[]> =>
  Promise.all(
    faces.map(async ({ file, from }) => ({
      file,
      bytes: await subsetFont(readFileSync(join(root, packages, from)), letters, {
        targetFormat: 'woff2',
        variationAxes,
      }),
    })),
  )

function span(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
