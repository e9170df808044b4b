import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { digest, digestFrom, digestText, made, paper, seed, story } from '@/test/citations/fixture'
import { printMarkdown } from './document-markdown'

const markdown = printMarkdown(made(digest, { revision: 3 }), paper)

const headings = (text: string) => {
  const found: string[] = []
  visit(fromMarkdown(text), 'heading', (node) => {
    found.push(plainText(node))
  })
  return found
}

test('a digest reads from its title to its sources, the side of the day first', () => {
  expect(headings(markdown)).toEqual([
    'China stresses free trade, says 新华网',
    'Overall Highlights',
    'United States',
    'China',
    'Method',
    'Corrections',
    'Sources',
  ])
})

test('Chinese, brackets and specials mean themselves when the Markdown is read back', () => {
  const words = plainText(fromMarkdown(markdown))
  for (const { plain } of digest.highlights) expect(words).toContain(plain)
  for (const { title, outlet } of digest.sources) {
    expect(words).toContain(title)
    expect(words).toContain(outlet)
  }
  expect(words).toContain('An earlier text said <b>100</b>; it is 500.')
})

test('nothing in it is markup of somebody else', () => {
  for (const text of [markdown, printMarkdown(made(story), paper)])
    visit(fromMarkdown(text), (node) => expect(node.type).not.toBe('html'))
})

test('the sources keep their numbers and links', () => {
  const links: string[] = []
  visit(fromMarkdown(printMarkdown(made(seed('2026-02-05')), paper)), 'link', ({ url }) => {
    links.push(url)
  })
  expect(links.slice(0, 20)).toEqual(seed('2026-02-05').sources.map(({ link }) => link))
})

test('it says where and when it was public, and which text it is', () => {
  expect(markdown).toContain('(https://parallax.example/digests/us-china/2026-01-21/revisions/3)')
  expect(markdown).toContain('Published 2026-01-21T05:00:00.000Z')
  expect(markdown).toContain('“US vs China News - 2026-01-21”')
  expect(markdown).not.toContain('draft:')
})

test('a story has its summary, points and accounts', () => {
  expect(headings(printMarkdown(made(story), paper))).toEqual([
    'Trade and Security Tensions Persist',
    'Summary',
    'Key Points',
    'Articles',
    'A title',
    'Sources',
  ])
})

test('what stands beside the highlights stands there, tables, notes and struck words too', () => {
  const said = digestText.replace(
    '- So says one side.',
    'In short[^1]:\n\n- So ~~said~~ says one side.\n  - A detail.\n\n| Item | Value |\n| --- | --- |\n| Tariff | 10 % |',
  )
  const text = printMarkdown(made(digestFrom(`${said}\n[^1]: Of the day.\n`)), paper)
  expect(text).toContain('In short (Of the day.):\n\n- So ~~said~~ says one side.\n  - A detail.\n\n| Item')
  expect(text).toMatch(/\| Tariff \| 10 % +\|/)
})
