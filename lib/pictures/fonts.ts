import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Font } from 'satori'
import { covers, parseRanges, type Range } from './unicode-ranges'

type Weight = 400 | 500 | 600

/** The families of the pages, in the static weights of a picture. */
const families: readonly Family[] = [
  { name: 'Newsreader', folder: 'newsreader', weights: [400, 500, 600] },
  { name: 'Instrument Sans', folder: 'instrument-sans', weights: [500, 600] },
]
/** Whatever they lack: Han in both forms, kana, Cyrillic, signs. */
const fallback: Family = { name: 'Noto Serif SC', folder: 'noto-serif-sc', weights: [500] }

interface Family {
  readonly name: string
  readonly folder: string
  readonly weights: readonly Weight[]
}

/** A family comes cut into files by the characters they hold. */
interface Cut {
  readonly family: Family
  readonly name: string
  readonly ranges: readonly Range[]
}

/** What `font-family` says to look through all cuts of a family. */
export const faces = {
  serif: 'Newsreader latin, Newsreader latin-ext, Newsreader vietnamese',
  sans: 'Instrument Sans latin, Instrument Sans latin-ext',
}

// Read where the packages are installed: a bundler would neither find nor want these thousands of files.
const packages = () => join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource')

let lists: Promise<readonly [readonly Cut[], readonly Cut[]]> | undefined
const loaded = new Map<string, Font>()
/** satori parses an array of fonts once, so it stays the same array until it has to grow. */
let fonts: Font[] = []

/**
 * The fonts that hold the text's characters; only files with one of them are read, each once. `drawable` leaves
 * out what no font has: a picture shows nothing rather than an empty box.
 */
export async function fontsFor(text: string): Promise<{ fonts: Font[]; drawable: (text: string) => string }> {
  lists ??= Promise.all([Promise.all(families.map(cutsOf)).then((cuts) => cuts.flat()), cutsOf(fallback)])
  const [own, foreign] = await lists
  const characters = [...new Set(text)]
  const inSome = (cuts: readonly Cut[]) => (one: string) => cuts.some(({ ranges }) => covers(ranges, one))
  const strange = characters.filter((one) => !inSome(own)(one))
  const needed = [
    ...own.filter(({ ranges }) => characters.some((one) => covers(ranges, one))),
    ...foreign.filter(({ ranges }) => strange.some((one) => covers(ranges, one))),
  ]
  const added = await Promise.all(needed.map(load))
  if (added.some(Boolean)) fonts = [...loaded.values()]
  const unknown = new Set(strange.filter((one) => !inSome(foreign)(one)))
  return { fonts, drawable: (some) => [...some].filter((one) => !unknown.has(one)).join('') }
}

/** Whether anything was read that was not there before. */
async function load({ family, name }: Cut): Promise<boolean> {
  const added = await Promise.all(
    family.weights.map(async (weight) => {
      const file = `${family.folder}/files/${family.folder}-${name}-${weight}-normal.woff`
      if (loaded.has(file)) return false
      const data = await readFile(join(/* turbopackIgnore: true */ packages(), file))
      loaded.set(file, { name: `${family.name} ${name}`, data, weight, style: 'normal' })
      return true
    }),
  )
  return added.some(Boolean)
}

async function cutsOf(family: Family): Promise<readonly Cut[]> {
  const file = join(/* turbopackIgnore: true */ packages(), family.folder, 'unicode.json')
  const lists = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
  return Object.entries(lists).map(([cut, list]) => ({
    family,
    name: cut.replace(/[[\]]/g, ''),
    ranges: parseRanges(list),
  }))
}
