import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Story } from '@/lib/digest/document'
import { identifyDigest, isStoryFile } from '@/lib/digest/identify-digest'
import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { dayIn } from '@/lib/digest/moment'
import { parseDocument, tryParse } from '@/lib/digest/parse'
import { readSlug } from '@/lib/digest/slug'
import type { DateOrder } from '@/lib/digest/story-text/story-day'
import { storiesFromText } from '@/lib/digest/story-text/story-from-text'
import { distinctSlug, formerSlug, storySlug } from '@/lib/digest/story-text/story-slug'
import { checksumAt, checksumOf, decodeText, fileFault, readRawFile } from './raw-file'
import { pathOf } from './walk'
import { writeFileAtomically } from './write-file'

export interface ImportForeign {
  readonly contentDir: string
  readonly timeZone: string
  /** Plain text becomes a draft unless this is set. Front matter, where there is any, decides. */
  readonly published?: boolean
  readonly force?: boolean
  readonly dateOrder?: DateOrder
}

export type ForeignOutcome =
  | {
      readonly kind: 'written' | 'unchanged'
      readonly path: string
      readonly doubts: readonly Fault[]
    }
  | { readonly kind: 'taken'; readonly path: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/**
 * Writes the documents of a file of any name (a digest, a story, stories in plain text) into content/ if sync would
 * import them. Never overwrites another document.
 */
export function importForeign(file: string, options: ImportForeign): readonly ForeignOutcome[] {
  const raw = readRawFile(realpathSync(file))
  if (raw.kind === 'refused') return [raw]
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return [{ kind: 'refused', faults: text }]
  try {
    if (/^\uFEFF?---/.test(text)) return [refusedIfInvalid(() => importDocument(text, file, options))]
    const { published = false, dateOrder } = options
    return storiesFromText(text, basename(file), { draft: !published, dateOrder }).map((story) => {
      if (story.kind === 'refused') return story
      return refusedIfInvalid(() => placeStory(story, { file, ...options }))
    })
  } catch (error) {
    if (isInvalidDocument(error)) return [{ kind: 'refused', faults: error.faults }]
    throw error
  }
}

function refusedIfInvalid(place: () => ForeignOutcome): ForeignOutcome {
  try {
    return place()
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'refused', faults: error.faults }
    throw error
  }
}

function importDocument(text: string, file: string, options: ImportForeign): ForeignOutcome {
  const { contentDir, timeZone } = options
  if (!isStoryFile(text)) {
    const slug = identifyDigest(text, file)
    parseDocument(text, { kind: 'digest', slug, origin: file, timeZone })
    return place({ path: pathOf('digest', slug), text }, options)
  }
  const name = basename(file).replace(/[.]\w+$/, '')
  const story = parseStory(text, hasSlug(name) ? name : anySlug, { origin: file, timeZone })
  if (!hasSlug(name)) {
    const named = { day: dayIn(story.date, timeZone), outlets: story.outlets.map((outlet) => outlet.name) }
    return placeStory({ ...named, title: story.title, text, doubts: [] }, { file, ...options })
  }
  const path = pathOf('story', name)
  const there = storyAt(contentDir, path, timeZone)
  if (there === 'nothing' || isSameStory(story, there)) return place({ path, text }, options)
  const reason = `${path} is another story${there ? ` (“${there.title}”)` : ' or cannot be read'}. Give this file another name.`
  return { kind: 'refused', faults: [fileFault(reason)] }
}

const anySlug = '2000-01-01-a-story'
const hasSlug = (name: string): boolean => typeof readSlug('story', name) !== 'string'

function parseStory(text: string, slug: string, context: { origin: string; timeZone: string }): Story {
  const document = parseDocument(text, { kind: 'story', slug, ...context })
  if (document.kind !== 'story') throw new Error('unreachable')
  return document
}

interface NamelessStory {
  readonly day: string
  readonly title: string
  readonly outlets: readonly string[]
  readonly text: string
  readonly doubts: readonly Fault[]
}

/** A story without a slug keeps its file; else it gets the address of its title, or a free one if that is taken. */
function placeStory(story: NamelessStory, options: ImportForeign & { readonly file: string }): ForeignOutcome {
  const { day, title, outlets, text, doubts } = story
  const { contentDir, timeZone, file } = options
  const slugs = [storySlug(day, title, outlets), distinctSlug(day, title, outlets)]
  const parsed = parseStory(text, slugs[0] ?? anySlug, { origin: file, timeZone })
  const holds = (slug: string) => storyAt(contentDir, pathOf('story', slug), timeZone)
  const known = [formerSlug(day, title), ...slugs].find((slug) => isSameStory(parsed, holds(slug)))
  const free = known ?? slugs.find((slug) => holds(slug) === 'nothing')
  if (free) return place({ path: pathOf('story', free), text, doubts }, options)
  const reason = `Both names that this story could have are taken by other files: ${slugs.map((slug) => pathOf('story', slug)).join(', ')}.`
  return { kind: 'refused', faults: [fileFault(reason)] }
}

function storyAt(contentDir: string, path: string, timeZone: string): Story | undefined | 'nothing' {
  const file = join(contentDir, path)
  if (checksumAt(file) === undefined) return 'nothing'
  const raw = readRawFile(file)
  const text = raw.kind === 'raw' ? decodeText(raw.bytes) : raw.faults
  if (typeof text !== 'string') return undefined
  const slug = path.slice('stories/'.length, -'.md'.length)
  const { document } = tryParse(text, { kind: 'story', slug, origin: path, timeZone })
  return document?.kind === 'story' ? document : undefined
}

function isSameStory(story: Story, other: Story | undefined | 'nothing'): boolean {
  if (other === undefined || other === 'nothing') return false
  const titles = other.articles.map(({ title }) => folded(title))
  const shared = story.articles.filter(({ title }) => titles.some((each) => isSameTitle(folded(title), each))).length
  if (folded(story.title) === folded(other.title)) return shared > 0 || !story.articles.length || !titles.length
  return shared * 2 > Math.max(story.articles.length, titles.length)
}

const isSameTitle = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 20 && (one.startsWith(other) || other.startsWith(one)))

const folded = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function place(
  { path, text, doubts = [] }: { readonly path: string; readonly text: string; readonly doubts?: readonly Fault[] },
  { contentDir, force }: ImportForeign,
): ForeignOutcome {
  const there = checksumAt(join(contentDir, path))
  if (there === checksumOf(text)) return { kind: 'unchanged', path, doubts }
  if (there !== undefined && !force) return { kind: 'taken', path }
  writeFileAtomically(contentDir, path, text)
  return { kind: 'written', path, doubts }
}
