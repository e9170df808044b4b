import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkit'
import type { Font } from 'satori'

type Weight = 400 | 500 | 600

const families: readonly Family[] = [
  { name: 'Newsreader', folder: 'newsreader', weights: [400, 500, 600] },
  { name: 'Instrument Sans', folder: 'instrument-sans', weights: [500, 600] },
]
const fallback: Family = { name: 'Noto Serif SC', folder: 'noto-serif-sc', weights: [500] }

interface Family {
  readonly name: string
  readonly folder: string
  readonly weights: readonly Weight[]
}

interface Cut {
  readonly family: Family
  readonly name: string
  readonly ranges: readonly Range[]
}

export const faces = {
  serif: 'Newsreader latin, Newsreader latin-ext, Newsreader vietnamese',
  sans: 'Instrument Sans latin, Instrument Sans latin-ext',
}

// Read from the installed packages: a bundler cannot find these thousands of files.
const packages = () => join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource')

let lists: Promise<readonly [readonly Cut[], readonly Cut[]]> | undefined
const loaded = new Map<string, { readonly font: Font; readonly characters: ReadonlySet<number> }>()
/** satori parses an array of fonts once: keep the same array until it has to grow. */
let fonts: Font[] = []

export interface TextFonts {
  readonly fonts: Font[]
  /** Drops signs that no font has; empty where a letter or digit is missing, since half a sentence could mislead. */
  readonly drawable: (text: string) => string
}

/** Reads only font files that may have one of the characters, each once. */
export async function fontsFor(text: string): Promise<TextFonts> {
  lists ??= Promise.all([Promise.all(families.map(cutsOf)).then((cuts) => cuts.flat()), cutsOf(fallback)])
  const [own, foreign] = await lists
  const characters = [...new Set(text.normalize('NFC'))]
  const held = await load(own, characters)
  const strange = characters.filter((one) => !held(one))
  const heldElsewhere = await load(foreign, strange)
  const isDrawn = (one: string) => held(one) || heldElsewhere(one)
  return { fonts, drawable: (some) => drawn(some, isDrawn) }
}

function drawn(text: string, isDrawn: (character: string) => boolean): string {
  const characters = [...text.normalize('NFC')]
  if (characters.some((one) => /[\p{L}\p{N}]/u.test(one) && !isDrawn(one))) return ''
  const rest = characters.filter(isDrawn).join('')
  return /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : ''
}

async function load(cuts: readonly Cut[], characters: readonly string[]): Promise<(character: string) => boolean> {
  const listed = cuts.filter(({ ranges }) => characters.some((one) => covers(ranges, one)))
  const files = listed.flatMap(({ family, name }) =>
    family.weights.map((weight) => ({
      name: `${family.name} ${name}`,
      weight,
      file: `${family.folder}/files/${family.folder}-${name}-${weight}-normal.woff`,
    })),
  )
  const before = loaded.size
  await Promise.all(files.map(read))
  if (loaded.size > before) fonts = [...loaded.values()].map(({ font }) => font)
  // A list may name characters that its file lacks: Arabic and Hangul of Noto Serif SC.
  const held = new Set(files.flatMap(({ file }) => [...(loaded.get(file)?.characters ?? [])]))
  return (one) => held.has(one.codePointAt(0) ?? 0)
}

interface FontFile {
  readonly name: string
  readonly weight: Weight
  readonly file: string
}

async function read({ name, weight, file }: FontFile): Promise<void> {
  if (loaded.has(file)) return
  const data = await readFile(join(/* turbopackIgnore: true */ packages(), file))
  const face = create(data)
  if (!('characterSet' in face)) throw new Error(`${file} is a collection, not a font.`)
  loaded.set(file, { font: { name, data, weight, style: 'normal' }, characters: new Set(face.characterSet) })
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

type Range = readonly [number, number]

const parseRanges = (list: string): readonly Range[] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

function covers(ranges: readonly Range[], character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => from <= point && point <= to)
}
