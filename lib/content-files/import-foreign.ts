import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { identifyDigest } from '@/lib/digest/identify-digest'
import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { dayIn } from '@/lib/digest/moment'
import { parseDocument } from '@/lib/digest/parse'
import { readSlug } from '@/lib/digest/slug'
import { storyFromText } from '@/lib/digest/story-text/story-from-text'
import { storySlug } from '@/lib/digest/story-text/story-slug'
import { checksumAt, checksumOf, decodeText, readRawFile } from './raw-file'
import { type Kind, pathOf } from './walk'
import { writeFileAtomically } from './write-file'

export interface ImportForeign {
  readonly contentDir: string
  readonly timeZone: string
  /** A story from plain text becomes a draft unless this is set. Files that have front matter keep what it says. */
  readonly published?: boolean
  /** Writes over a file in content/ that holds another text. */
  readonly force?: boolean
}

/** What became of one foreign file; `path` is where it belongs, relative to content/. */
export type ForeignOutcome =
  | { readonly kind: 'written' | 'unchanged' | 'taken'; readonly path: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

interface Recognised {
  readonly kind: Kind
  readonly slug: string
  readonly text: string
}

/** Puts a file of any name (a digest, a story, a story in plain text) where it belongs in content/, if sync would take it. */
export function importForeign(file: string, options: ImportForeign): ForeignOutcome {
  const raw = readRawFile(realpathSync(file))
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { kind: 'refused', faults: text }
  try {
    const recognised = recognise(text, file, options)
    const { kind, slug } = recognised
    parseDocument(recognised.text, { kind, slug, origin: file, timeZone: options.timeZone })
    return place(recognised, options)
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'refused', faults: error.faults }
    throw error
  }
}

function place({ kind, slug, text }: Recognised, { contentDir, force }: ImportForeign): ForeignOutcome {
  const path = pathOf(kind, slug)
  const there = checksumAt(join(contentDir, path))
  if (there === checksumOf(text)) return { kind: 'unchanged', path }
  if (there !== undefined && !force) return { kind: 'taken', path }
  writeFileAtomically(contentDir, path, text)
  return { kind: 'written', path }
}

function recognise(text: string, file: string, { timeZone, published = false }: ImportForeign): Recognised {
  if (!/^\uFEFF?---/.test(text)) return { kind: 'story', ...storyFromText(text, file, { draft: !published }) }
  if (!isStory(text)) return { kind: 'digest', slug: identifyDigest(text, file), text }
  const name = basename(file).replace(/[.]\w+$/, '')
  if (typeof readSlug('story', name) !== 'string') return { kind: 'story', slug: name, text }
  const anySlug = '2000-01-01-a-story'
  const { title, date } = parseDocument(text, { kind: 'story', slug: anySlug, origin: file, timeZone })
  return { kind: 'story', slug: storySlug(dayIn(date, timeZone), title), text }
}

/** A digest names its topic; a story has key points. */
const isStory = (text: string): boolean => !/^topic\s*:/m.test(text) && /^## (Key Points|Summary)\s*$/m.test(text)
