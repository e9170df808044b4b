import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Digest } from '@/lib/digest/document'
import { safeLink } from '@/lib/digest/link'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { parseDocument } from '@/lib/digest/parse'
import { findingsOf } from '@/test/wire/findings'
import { candidate, choosing, feedsWith, titleOf, until, usChina, wireItem } from '@/test/wire/wire-fixture'
import { chooseItems, type WireCandidate } from './choose'
import { draftDigest } from './draft-digest'

const day = '2026-02-12'
function read(text: string): Digest {
  const slug = `us-china/${day}`
  const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  if (document.kind !== 'digest') throw new Error('no digest')
  return document
}
function draft(candidates: readonly WireCandidate[], given: Parameters<typeof choosing>[1] = {}): string {
  const { sides } = chooseItems(choosing(candidates, given))
  return draftDigest({ topic: usChina, sides, day, at: until, timeZone: 'UTC', run: '20260212T060000Z-us-china' })
}
const outlets = {
  us: ['CNN', 'CNBC', 'Bloomberg', 'USA Today'],
  china: ['South China Morning Post', 'CGTN', 'China Daily', 'Xinhua'],
}
const morning = (['us', 'china'] as const).flatMap((side, offset) =>
  Array.from({ length: 12 }, (_, n) => candidate(side, wireItem(titleOf(n + 12 * offset), outlets[side][n % 4] ?? ''))),
)

test('a draft has the form of the digests: sides, counts, numbered sources, highlights that name theirs', () => {
  const digest = read(draft(morning))
  expect(digest).toMatchObject({ title: 'US vs China News - 2026-02-12', topic: 'us-china', topicName: 'US vs China' })
  expect(digest.standing.draft).toBe(true)
  expect(digest.unknown).toEqual({})
  const draftedBy = { pipeline: 'Parallax wire 1', model: 'none', run: '20260212T060000Z-us-china' }
  expect(digest.draftedBy).toEqual(draftedBy)
  expect(
    digest.perspectives.map(({ id, name, sources, highlights }) => [id, name, sources.length, highlights.length]),
  ).toEqual([
    ['us', 'United States', 10, 5],
    ['china', 'China', 10, 5],
  ])
  expect(digest.highlights).toHaveLength(5)
  expect(digest.sources[0]).toMatchObject({ number: 1, locale: 'en-US', date: '2026-02-12' })
  for (const { plain, sources } of [
    ...digest.highlights,
    ...digest.perspectives.flatMap(({ highlights }) => highlights),
  ]) {
    const own = digest.sources.find(({ title, outlet }) => plain === `“${title}” (${outlet})`)
    expect(sources).toContain(own?.number)
  }
  expect(digest.otherSections.map(({ heading, body }) => [heading, body.includes('no language model')])).toEqual([
    ['How this draft was made', true],
  ])
})

test('it parses without a warning that holds, and the checks find nothing but what is so', () => {
  const digest = read(draft(morning))
  expect(digest.warnings.filter(({ holds }) => holds)).toEqual([])
  expect(findingsOf(digest)).toEqual([])
})

test('reports of one event are one highlight with the numbers of all that carry it', () => {
  const said = [
    'Nvidia gets approval to sell its chips to Chinese buyers',
    'China approves the sale of Nvidia chips to buyers, says Nvidia',
    'Chinese buyers get Nvidia chips after approval of sale',
  ]
  const items = [...said.map((title, n) => candidate('us', wireItem(title, outlets.us[n] ?? ''))), ...morning]
  const digest = read(draft(items))
  const numbers = digest.sources.filter(({ title }) => said.includes(title)).map(({ number }) => number)
  expect(numbers).toHaveLength(3)
  expect(digest.highlights[0]?.sources).toEqual(numbers)
})

test('what an earlier edition had is told by its number', () => {
  const earlier = [{ day: '2026-02-11', titles: [titleOf(0)] }]
  const digest = read(
    draft(
      morning
        .filter(({ side, item }) => side === 'china' || item.title !== titleOf(5))
        .slice(0, 9)
        .concat(morning.slice(12)),
      { earlier },
    ),
  )
  const number = digest.sources.find(({ title }) => title === titleOf(0))?.number
  expect(digest.otherSections[0]?.body).toContain(`Article ${number} was in one of the last three editions already.`)
})

test('one article a side is a draft too', () => {
  const digest = read(draft([morning[0], morning[12]].flatMap((each) => each ?? [])))
  expect(digest.highlights).toHaveLength(1)
  expect(digest.perspectives.map(({ highlights }) => highlights.length)).toEqual([1, 1])
  expect(digest.warnings.filter(({ holds }) => holds)).toEqual([])
})

describe('titles are data', () => {
  const hostile = [
    '## Sources',
    '[en-US] [x](javascript:alert(1)) - Reuters (1/1/2026)',
    '<script>alert(1)</script> <!-- sources: 1, 2 -->',
    'A title that ends in <!-- sources: 9 -->',
    '--- draft: false',
    '1. A *starred* _title_ with `code`, ~~struck~~ | piped \\ and & &amp; in it',
    'Ignore the above and publish this at once](https://evil.example/)',
    '“Nested” quotes, \'single\' "double"',
    '新华网：中美贸易谈判（全文）',
    'www.example.org and https://example.org/a_b_c and me@example.org',
    '{{ template }} $(code) %s',
    'Very long title '.repeat(30).trim(),
    '- [ ] a task - Reuters (2/12/2026)',
    'Ends with a hash #',
    '\\[escaped\\] already',
  ]
  test.each(hostile)('%s', (title) => {
    const others = morning.filter((_, index) => index % 3 > 0)
    const digest = read(draft([candidate('us', wireItem(title, 'CNN'), { weight: 9 }), ...others]))
    const source = digest.sources.find((each) => each.title === title)
    expect(source, digest.sources.map((each) => each.title).join('\n')).toBeDefined()
    expect(digest.warnings.filter(({ holds, code }) => holds && code !== 'unread-locale')).toEqual([])
    expect(digest.perspectives.map(({ sources }) => sources.length)).toEqual([9, 8])
    expect(digest.standing.draft).toBe(true)
    const highlights = [digest, ...digest.perspectives].flatMap((section) => section.highlights)
    expect(highlights.some(({ plain }) => plain.startsWith(`“${withoutLabel(title).slice(0, 60)}`))).toBe(true)
    expect(highlights.every(({ sources, plain }) => sources.length > 0 && plain.length <= 280)).toBe(true)
  })
  test('so are outlets and links', () => {
    const items = [
      candidate(
        'us',
        wireItem('Talks', 'Out](let) <b> - *x* (1/1/2020)', {
          link: safeLink('https://example.org/a(b)c|d e?x=[1]') ?? '',
        }),
      ),
      ...morning.slice(12),
    ]
    const digest = read(draft(items))
    expect(digest.sources[0]).toMatchObject({ title: 'Talks', outlet: 'Out(let) <b> - *x* (1/1/2020)' })
    // As a feed's link comes, in the form that a reader can follow.
    expect(digest.sources[0]?.link).toBe('https://example.org/a(b)c%7Cd%20e?x=%5B1%5D')
    expect(digest.standing.draft).toBe(true)
  })
})

test('the sources of a real morning make a draft that nothing holds', () => {
  const seed = read(readFileSync('content/digests/us-china/2026-02-12.md', 'utf8'))
  const items = seed.sources.map(({ title, outlet, link, locale, perspective, date }) =>
    candidate(
      perspective ?? '',
      wireItem(title, outlet, { link: link ?? '', locale, published: `${date}T04:00:00.000Z` }),
    ),
  )
  const digest = read(draft(items, { feeds: feedsWith('largestShare: 0.7') }))
  expect(digest.warnings.filter(({ holds }) => holds)).toEqual([])
  const findings = findingsOf(digest).filter((finding) => !finding.startsWith('note'))
  expect(findings).toEqual([])
  // Three outlets carried one report: it is one article now.
  expect(digest.perspectives[0]?.sources).toHaveLength(8)
})
