import { expect, test } from 'vitest'
import { itemsOf, readOutline } from './outline'

const token = 'CBMi'.repeat(150)
const body = (...tails: string[]) => [
  '## Overall Highlights',
  '',
  '- A point.',
  '',
  '## Sources',
  '',
  ...tails.map((tail, index) => `${index + 1}. [en-US] [Title ${index}](https://example.org/${tail}`),
  '',
  '## Afterwards',
  '',
  'Words.',
]
const shapeOf = (lines: string[]) =>
  readOutline(lines, 0).map((section) => ({
    heading: section.heading,
    lines: [section.headingLine, section.first, section.end],
    items: itemsOf(section, lines).map(({ first, end, ordered }) => [first, end, ordered]),
  }))

test.each([
  ') - CNBC (1/21/2026)',
  ') ``` `` ` - CNBC (1/21/2026)',
  ')\\',
  ') <!-- <script> </div>',
  ') | a | b | ---',
  ')  ',
])('however long a source is, and however it ends (%j), everything stands where it stood', (ending) => {
  const short = body(ending, ending, ending)
  const long = body(token + ending, ending, token + ending)
  expect(shapeOf(long)).toEqual(shapeOf(short))
  const sources = readOutline(long, 0).find(({ heading }) => heading === 'Sources')
  const items = sources ? itemsOf(sources, long) : []
  expect(items[0]?.markdown).toBe(`[en-US] [Title 0](https://example.org/${token}${ending}`.trim())
})

test('a long source inside a fence stays code', () => {
  const lines = ['```', `1. [Title](https://example.org/${token})`, '```', '', '## Sources', '', `1. [T](${token})`]
  expect(shapeOf(lines).map(({ heading, items }) => [heading, items.length])).toEqual([
    ['', 0],
    ['Sources', 1],
  ])
})
