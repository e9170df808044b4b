import { describe, expect, test } from 'vitest'
import { parseDigest } from '@/test/digest/parsing'
import { lineOf, whole } from '@/test/digest/whole-digest'
import { plainProse } from './prose'

const withSide = (text: string) => whole.replace('- c\n', `${text}\n`)
const withSection = (text: string) => whole.replace('\n## Sources', `\n## More\n\n${text}\n\n## Sources`)
const holdsOf = (text: string) =>
  parseDigest(text)
    .warnings.filter(({ holds }) => holds)
    .map(({ code, line }) => [code, line])

function shownOf(text: string): string {
  const { perspectives, otherSections, sourceProse } = parseDigest(text)
  const side = perspectives[1]
  const prose = [...(side?.prose ?? []), ...otherSections, ...sourceProse].map(({ body }) => plainProse(body))
  return [...(side?.highlights.map(({ plain }) => plain) ?? []), ...prose].join('\n')
}

describe('text beside a comment is shown, in a side and in a further section', () => {
  test.each([
    ['<!-- for the desk --> China *said* so.', 'China said so.'],
    ['<!-- for\nthe desk --> China said so.', 'China said so.'],
    ['<!-- unfinished\n\nChina said so.', 'China said so.'],
    ['China <!-- for the desk --> said so.', 'China said so.'],
  ])('%j', (text, shown) => {
    for (const put of [withSide, withSection]) {
      expect(shownOf(put(text))).toContain(shown)
      expect(shownOf(put(text))).not.toMatch(/desk/)
    }
  })
})

test('a comment that does not end on its line holds: what follows it may be seen or not', () => {
  for (const put of [withSide, withSection]) {
    const text = put('<!-- not yet:\n\n- An old point.\n\n-->')
    expect(holdsOf(text)).toEqual([['open-comment', lineOf(text, '<!-- not yet')]])
    expect(parseDigest(text).warnings[0]?.message).toContain(`goes on to line ${lineOf(text, '-->')}; `)
  }
  expect(holdsOf(withSide('- c `<!--`'))).toEqual([])
  expect(holdsOf(withSide('- c\n<!--more-->'))).toEqual([])
})

test('a bullet of which readers would see nothing holds, with its words', () => {
  const text = withSide('- d\n- ~~China rejects it.~~')
  expect(holdsOf(text)).toEqual([['unseen-highlight', lineOf(text, '- ~~China')]])
  expect(parseDigest(withSide('- d\n-')).warnings).toMatchObject([{ code: 'empty-highlight', holds: false }])
})

test.each(['- One:\n\n  | a | b |\n  | --- | --- |\n  | c | d |', '- One:\n  | a | b |\n  | --- | --- |\n  | c | d |'])(
  'a table in a bullet is a table, and holds: %j',
  (table) => {
    const text = withSide(`${table}\n- Two.`)
    const side = parseDigest(text).perspectives[1]
    expect(side?.highlights.map(({ plain }) => plain)).toEqual(['One:', 'Two.'])
    expect(side?.prose).toMatchObject([{ after: 1, body: '| a | b |\n| --- | --- |\n| c | d |' }])
    expect(holdsOf(text)).toEqual([['stray-text', lineOf(text, '  | a')]])
  },
)

test('what stands below a table without a blank line is shown too', () => {
  const text = withSide('Before:\n| a | b |\n| --- | --- |\n| c | d |\n• One.')
  const side = parseDigest(text).perspectives[1]
  expect(side?.highlights.map(({ plain }) => plain)).toEqual(['One.'])
  expect(side?.prose.map(({ body }) => body)).toEqual(['Before:\n| a | b |\n| --- | --- |\n| c | d |'])
})

describe('notes', () => {
  test('of several blocks are shown whole', () => {
    const text = withSection('See[^n].\n\n[^n]: A note:\n\n    - with a point\n\n    > and a quotation')
    expect(shownOf(text)).toContain('See (A note: with a point and a quotation).')
  })

  test('that only another note names stand on their own', () => {
    expect(shownOf(withSection('See[^n].\n\n[^n]: A note[^m].\n\n[^m]: Another.'))).toBe(
      'c\nSee (A note[^m].).\nm: Another.',
    )
    expect(shownOf(withSide('See[^n].\n\n[^n]: A note[^m].\n\n[^m]: Another.'))).toMatch(/Another/)
  })

  test('and addresses of one name hold; in a further section both are shown', () => {
    const notes = withSide('See[^n].\n\n[^n]: A note.\n\n[^n]: Another.')
    expect(holdsOf(notes)).toEqual([['second-definition', lineOf(notes, '[^n]: Another')]])
    const links = withSection('See [x][l].\n\n[l]: https://e.com/a\n\n[l]: https://e.com/b')
    expect(holdsOf(links)).toEqual([['second-definition', lineOf(links, '[l]: https://e.com/b')]])
    expect(shownOf(links)).toContain('l: https://e.com/b')
  })
})

test.each([
  ['the title of a source', (text: string) => text.replace('[A](', '[A [1] b](')],
  ['front matter', (text: string) => text.replace('title: A title', 'title: "A [1] title"')],
  ['a heading', (text: string) => text.replace('\n## Sources', '\n## More [1]\n\nx\n\n## Sources')],
  ['code', (text: string) => text.replace('- a\n', '- a `[1]`\n')],
])('brackets in %s name no definition: it is shown', (_where, change) => {
  expect(shownOf(`${change(whole)}\n[1]: https://e.com/b\n`)).toContain('1: https://e.com/b')
})

test.each([
  ['## China Perspective (China Sources)', '## China Perspective (Beijing rejects the tariffs)'],
  ['## China Perspective (China Sources)', '## A historical perspective on China'],
  ['## Overall Highlights', '## Overall Highlights (of a quiet day)'],
  ['## Sources', '## Sources (two are paywalled)'],
])('instead of “%s”, “%s” holds: its words would be seen nowhere', (usual, heading) => {
  const text = whole.replace(usual, heading)
  expect(holdsOf(text)).toEqual([['heading-words', lineOf(text, heading)]])
})

test.each([
  ['Beijing rejected the tariffs:', true],
  ['Reuters is left out. This summary is based on 2 articles from the following sources:', true],
  ['Beijing rejected them.\nSources:', true],
  ['This summary is based on 2 articles from the following sources:', false],
  ['Based on 2 reports:', false],
])('above the sources “%s” is text that is shown: %s', (words, isShown) => {
  const text = whole.replace('This summary is based on these:', words)
  const shown = shownOf(text).replaceAll('\n', ' ')
  expect(shown.includes(words.replaceAll('\n', ' '))).toBe(isShown)
  expect(holdsOf(text).map(([code]) => code)).toEqual(isShown ? ['stray-text'] : [])
})
