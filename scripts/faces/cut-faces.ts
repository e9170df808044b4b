import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** A face that every page fetches, cut to the letters and weights that the paper sets. */
export interface CutFace {
  /** Path of the file that app/fonts.ts names. */
  readonly file: string
  readonly bytes: Buffer
}

const packages = 'node_modules/@fontsource-variable'
const faces = [
  { file: 'app/faces/newsreader.woff2', from: 'newsreader/files/newsreader-latin-opsz-normal.woff2' },
  { file: 'app/faces/instrument-sans.woff2', from: 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2' },
]

/** Running text is 400, the nameplate 620, marked words 650; optical sizes stay whole. */
const variationAxes = { wght: { min: 400, max: 650 } }

/** The letters of western Europe, and the marks that newspapers set. Others are in the extended faces. */
const letters = [span(0x20, 0x7e), span(0xa0, 0xff), 'ŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›⁄€™−←↑→↓↗'].join('')

/** The cut faces, the same bytes each time. */
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
