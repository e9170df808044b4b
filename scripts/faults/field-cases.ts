import fc from 'fast-check'
import { readProse } from '@/lib/digest/body/prose'
import type { Digest, Document } from '@/lib/digest/document'
import type { Highlight, Inline, SectionProse } from '@/lib/digest/highlight'
import { isInvalidDocument } from '@/lib/digest/invalid-document'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseDocument } from '@/lib/digest/parse'
import { lineAttributes } from '@/lib/digest/script'
import { searchColumns } from '@/lib/digest/search/search-columns'
import { storiesFromText } from '@/lib/digest/story-text/story-from-text'
import { storySlug } from '@/lib/digest/story-text/story-slug'
import { stops } from '@/lib/preflight/finding'
import { preflight } from '@/lib/preflight/preflight'
import { shortestTime } from '@/test/digest/computing-time'
import { anyDigest, anyStories, anyTitles, type Made, wordsIn } from './field-texts'
import type { FaultPart } from './part'

export const part: FaultPart = {
  about: 'documents of the kinds people have reported: nothing is dropped in silence, guessed or given to another',
  run: async function* ({ seed }) {
    const { tried, failed } = await fieldCases({ seed })
    yield { what: 'digests, stories and titles in many forms', count: tried, faults: failed }
  },
}

export interface FieldCases {
  readonly tried: number
  readonly failed: string[]
}

const longestMs = 1_000

/**
 * Generated documents of the kinds that people have reported: sides in every kind of bullet, quotations and tables,
 * dates and tags of many locales, notes, comments, several stories in a file, titles in several scripts. No server.
 * Deterministic by `seed`.
 */
export async function fieldCases({ seed = 1, digests = 300, stories = 150 } = {}): Promise<FieldCases> {
  const tries = [
    ...fc.sample(anyDigest, { seed, numRuns: digests }).map((made) => () => faultsOfDigest(made)),
    ...fc.sample(anyStories, { seed, numRuns: stories }).map((text) => () => faultsOfStories(text)),
    ...fc.sample(anyTitles, { seed, numRuns: stories }).map((titles) => () => faultsOfTitles(titles)),
  ]
  const failed: string[] = []
  for (const [index, run] of tries.entries()) {
    let faults: readonly string[] = []
    const took = shortestTime(() => {
      faults = unthrown(run)
    }, longestMs)
    const slow = took > longestMs ? [`took ${took.toFixed(0)} ms`] : []
    failed.push(...[...faults, ...slow].map((fault) => `${index}: ${fault}`))
  }
  return { tried: tries.length, failed }
}

function unthrown(run: () => readonly string[]): readonly string[] {
  try {
    return run()
  } catch (error) {
    return [`threw ${(error as Error).stack}`]
  }
}

function faultsOfDigest({ text, day, titles, lines }: Made): readonly string[] {
  const digest = parseDocument(text, { kind: 'digest', slug: `field/${day}`, origin: 'file.md', timeZone: 'UTC' })
  if (digest.kind !== 'digest') return ['is no digest']
  return [
    ...faultsOfText(digest),
    ...faultsOfSources(digest, titles, day),
    ...lines
      .filter((line) => lineAttributes(line).dir !== 'rtl')
      .map((line) => `“${line}” does not read from the right`),
  ]
}

/** Nothing is silently dropped, everything can be searched, and one rule applies to gate and import. */
function faultsOfText(document: Document): readonly string[] {
  const shown = new Set(wordsIn(shownOf(document)))
  const named = document.warnings.filter(({ holds }) => holds)
  const isNamed = (word: string, line: number) =>
    named.some(({ message, line: at = 0 }) => {
      const end = Number(/goes on to line (\d+)/.exec(message)?.[1] ?? at)
      return message.includes(word) || (at <= line && line <= end)
    })
  const lines = document.text.split('\n')
  const body = lines.map((line, index) => (index > lines.indexOf('---', 1) ? wordsIn(line) : []))
  const dropped = body.flatMap((words, index) =>
    words
      .filter((word) => !shown.has(word) && !isNamed(word, index + 1))
      .map((word) => `“${lines[index]}”: ${word} is dropped in silence`),
  )
  const found = JSON.stringify(searchColumns(document))
  // Struck-out text is shown as such and not counted as said.
  const struck = new Set((document.text.match(/~~.*?~~/g) ?? []).flatMap(wordsIn))
  const lost = [...shown].filter(
    (word) => !found.includes(word) && !struck.has(word) && !isAddress(document.text, word),
  )
  const isStopped = preflight(document, { registry: emptyRegistry, sides: [] }).some(stops)
  return [
    ...dropped,
    ...lost.map((word) => `${word} is shown, and not found: ${lineWith(document.text, word)}`),
    ...(named.length > 0 && !isStopped ? [`reading holds it (${named[0]?.message}), and the gate does not`] : []),
  ]
}

const isAddress = (text: string, word: string): boolean => text.includes(`https://e.com/${word}`)

const lineWith = (text: string, word: string): string => text.split('\n').find((line) => line.includes(word)) ?? ''

/** Title, outlet and day are as written, or an editor is asked. */
function faultsOfSources(digest: Digest, titles: Made['titles'], day: string): readonly string[] {
  return titles.flatMap(({ title, outlet, date, line }, index) => {
    const source = digest.sources.find(({ number }) => number === index + 1)
    // An unclosed code block takes the sources along, and blocks publication.
    const isAbout = (field?: string) => field === `sources[${index}]` || source === undefined
    const isHeld = digest.warnings.some(({ holds, field }) => holds && isAbout(field))
    if (isHeld && (source?.date === undefined || source.date === date)) return []
    const right = source?.title === title && source.outlet === outlet && (source.date === date || date === undefined)
    const read = source ? `“${source.title}”, “${source.outlet}”, ${source.date}` : 'nothing'
    return right ? [] : [`in the digest of ${day}, “${line}” is read as ${read}`]
  })
}

function faultsOfStories(text: string): readonly string[] {
  const kept: string[] = []
  const faults: string[] = []
  try {
    for (const file of storiesFromText(text, 'stories.txt')) {
      if (file.kind === 'refused') return []
      const origin = { origin: 'stories.txt', timeZone: 'UTC' }
      const story = parseDocument(file.text, { kind: 'story', slug: `${file.day}-x`, ...origin })
      kept.push(shownOf(story), story.title, (story.kind === 'story' && story.image?.description) || '')
      faults.push(...faultsOfText(story))
      if (file.doubts.length > 0 && !story.standing.draft) faults.push(`is in doubt, and no draft: “${story.title}”`)
      if (story.kind === 'story') faults.push(...mixedUp(story.articles))
    }
  } catch (error) {
    if (isInvalidDocument(error)) return []
    throw error
  }
  const all = new Set(kept.flatMap(wordsIn))
  return [
    ...faults,
    ...wordsIn(text)
      .filter((word) => !all.has(word))
      .map((word) => `${word} is dropped: ${lineWith(text, word)}`),
  ]
}

/** Accounts carry the number of their title and of its outlet: `… n7`. */
const mixedUp = (articles: readonly { title: string; account: string; outlet: string | undefined }[]): string[] =>
  articles.flatMap(({ title, account, outlet }) => {
    const [own] = title.match(/\bn\d+/) ?? []
    const strange = (account.match(/\bn\d+/g) ?? []).filter((number) => number !== own)
    const isStrange = outlet !== undefined && own !== undefined && !outlet.startsWith(`${own}.`)
    return strange.length > 0 || isStrange ? [`“${title}” of ${outlet} is given “${account}”`] : []
  })

function faultsOfTitles([one, other]: readonly [string, string]): readonly string[] {
  const slugs = [one, other].map((title) => storySlug('2026-01-21', title))
  return one !== other && slugs[0] === slugs[1] ? [`“${one}” and “${other}” are both ${slugs[0]}`] : []
}

function shownOf(document: Document): string {
  const section = (highlights: readonly Highlight[], prose: readonly SectionProse[]) => [
    ...highlights.map(({ inline }) => lettersOf(inline)),
    ...prose.map(({ body }) => lettersOfProse(body)),
  ]
  const own =
    document.kind === 'digest'
      ? [
          ...section(document.highlights, [...document.prose, ...document.sourceProse]),
          ...document.perspectives.flatMap(({ name, highlights, prose }) => [name, ...section(highlights, prose)]),
          ...document.sources.flatMap(({ title, outlet, link = '' }) => [title, outlet, link]),
          ...document.unreadSources.map(({ text }) => text),
        ]
      : [
          lettersOfProse(document.summary),
          ...section(document.keyPoints, document.prose),
          ...document.articles.flatMap(({ title, account }) => [title, lettersOfProse(account)]),
        ]
  return [...own, ...document.otherSections.flatMap(({ heading, body }) => [heading, lettersOfProse(body)])].join('\n')
}

const lettersOf = (inline: readonly Inline[]): string =>
  inline.map((node) => ('text' in node ? node.text : lettersOf(node.children))).join('')

function lettersOfProse(markdown: string): string {
  const letters: string[] = []
  const walk = (node: { readonly value?: string; readonly children?: readonly object[] }): void => {
    letters.push(node.value ?? '')
    for (const child of node.children ?? []) walk(child)
  }
  walk(readProse(markdown))
  return letters.join('\n')
}
