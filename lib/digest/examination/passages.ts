import { stripInvisible } from '../clean-text'
import type { Digest, Document, Story } from '../document'
import type { Highlight } from '../highlight'
import { partsOf } from '../part-ids'
import { splitReferences } from '../references/references'

/** One statement that an editor examines: a highlight, a key point, a summary, or the account of an article. */
export interface DocumentPassage {
  /** `overall`, `key-points`, `summary`, `accounts` or a perspective's id. */
  readonly section: string
  /** Its place in the section, from 0; of an account the place of its article. */
  readonly index: number
  /** Markdown, without the numbers of the sources. */
  readonly text: string
  /** What it rests on: the sources that it names, or, where it names none, all of its section. */
  readonly sources: readonly PassageSource[]
  readonly namesSources: boolean
}

export interface PassageSource {
  /** In the list, from 1. */
  readonly number: number
  readonly link: string | undefined
  readonly outlet: string | undefined
  readonly title: string
}

/** Every passage with words in it, in page order. Paragraphs between highlights are none. */
export const passagesOf = (document: Document): readonly DocumentPassage[] =>
  (document.kind === 'story' ? passagesOfStory(document) : passagesOfDigest(document)).filter(
    ({ text }) => normalWords(text) !== '',
  )

function passagesOfDigest(digest: Digest): readonly DocumentPassage[] {
  const all = sourcesOf(digest)
  return [
    ...highlightPassages('overall', digest.highlights, all, all),
    ...digest.perspectives.flatMap(({ id, highlights, sources }) => {
      const own = new Set(sources.map(({ number }) => number))
      return highlightPassages(
        id,
        highlights,
        all,
        all.filter(({ number }) => own.has(number)),
      )
    }),
  ]
}

function passagesOfStory(story: Story): readonly DocumentPassage[] {
  const all = sourcesOf(story)
  return [
    { section: 'summary', index: 0, text: story.summary, sources: all, namesSources: false },
    ...highlightPassages('key-points', story.keyPoints, all, all),
    ...story.articles.map(({ account: text }, index) => ({
      section: 'accounts',
      index,
      text,
      sources: all.slice(index, index + 1),
      namesSources: true,
    })),
  ]
}

const highlightPassages = (
  section: string,
  highlights: readonly Highlight[],
  all: readonly PassageSource[],
  ofSection: readonly PassageSource[],
): readonly DocumentPassage[] =>
  highlights.map(({ markdown, sources }, index) => {
    const named = all.filter(({ number }) => sources.includes(number))
    const namesSources = named.length > 0
    const text = splitReferences(markdown).text
    return { section, index, text, sources: namesSources ? named : ofSection, namesSources }
  })

function sourcesOf(document: Document): readonly PassageSource[] {
  if (document.kind === 'story')
    return document.articles.map(({ link, outlet, title }, index) => ({ number: index + 1, link, outlet, title }))
  const outlets = new Map(document.sources.map(({ number, outlet }) => [number, outlet]))
  return partsOf(document).map(({ title, text, link }, index) => ({
    number: index + 1,
    link,
    outlet: outlets.get(index + 1),
    title: title ?? text ?? '',
  }))
}

/** Words without what nobody sees: a different line break, encoding or invisible character is the same text. */
export const normalWords = (text: string): string => stripInvisible(text).normalize('NFC').replace(/\s+/g, ' ').trim()
