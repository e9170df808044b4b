import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { publicChecksum } from '@/lib/store/revisions/public-checksum'
import { digest, digestText, read, story, storyText } from '@/test/store/fixture'
import { Changes } from './changes'
import { changedParts } from './compared-parts'

const of = (...highlights: string[]) => digest('2026-02-01', { highlights })
const html = (before: Document, after: Document, isSame = false) =>
  renderToStaticMarkup(
    <Changes before={{ number: 2, document: before }} after={{ number: 5, document: after }} isSame={isSame} />,
  )
const words = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('a changed line is there in both revisions, with its words marked; an equal one is not there', () => {
  const page = html(of('Ten ships sailed.', 'Equal.'), of('Twelve ships sailed.', 'Equal.', 'New.'))
  expect(page).toContain('<del>Ten</del>')
  expect(page).toContain('<ins>Twelve</ins>')
  expect(page).toContain('<ins>New.</ins>')
  expect(words(page)).toContain('Revision 2 : Not in this revision. Revision 5 : New.')
  expect(page).not.toContain('Equal')
})

test('words of others are inert, and have their language', () => {
  const page = html(of('One.'), of('<img src=x onerror=alert(1)> 新华网 says.'))
  expect(page).not.toContain('<img')
  expect(page).toContain('lang="zh"')
})

test('texts that are the same say so; so does a change that is not one of words', () => {
  expect(words(html(of('One.'), of('One.'), true))).toContain('Readers saw the same text in revisions 2 and 5.')
  expect(words(html(of('One.'), of('**One**.')))).toContain('links, emphasis or order differ')
})

test('a line that is too long to be compared word by word is there whole, twice', () => {
  const line = (word: string) => storyOf('in short.', `${'a few words '.repeat(1_500)}${word}`)
  const page = html(line('one.'), line('other.'))
  expect(page).toMatch(/<del>What happened, a few words a few .* one\.<\/del>/)
  expect(page).toMatch(/<ins>What happened, a few words a few .* other\.<\/ins>/)
})

const digestOf = (from: string, to: string) => read('us-china/2026-02-01', digestText('2026-02-01').replace(from, to))
const storyOf = (from: string, to: string) => read('2026-02-01-some-words', storyText('2026-02-01').replace(from, to))

test.each([
  ['the title', digestOf('Talks of', 'Tales of')],
  ['a highlight', digestOf('First.', 'Other.')],
  ['what a side says', digestOf('What China says.', 'What it says.')],
  ['the name of a side', digestOf('name: China', 'name: Beijing')],
  ['the title of a source', digestOf('One of', 'Two of')],
  ['the address of a source', digestOf('/2026-02-01/1)', '/2026-02-01/9)')],
  ['an outlet', digestOf('Reuters', 'CNBC')],
  ['a source of a highlight', digestOf('First.', 'First. <!-- sources: 1 -->')],
  ['a correction', digestOf('draft: false', 'draft: false\ncorrections:\n  - at: 2026-02-02\n    note: "It is two."')],
  ['what drafted it', digestOf('draft: false', 'draft: false\npipeline: night')],
  ['another section', digestOf('## Sources', '## Method\n\nBy hand.\n\n## Sources')],
  ['text between highlights', digestOf('- Second.', '- Second.\n\nIn short, so.')],
])('%s of a digest is a part that changed', (_, after) => {
  const before = digest('2026-02-01')
  expect(publicChecksum(after)).not.toBe(publicChecksum(before))
  expect(changedParts(before, after)).not.toEqual([])
})

test.each([
  ['the summary', storyOf('in short', 'in brief')],
  ['a key point', storyOf('A point.', 'Another.')],
  ['the title of an article', storyOf('### An article', '### The article')],
  ['an account', storyOf('The account.', 'An account.')],
  ['an outlet', storyOf('Outlet: reuters.com', 'Outlet: cnbc.com')],
  ['how often an outlet reports', storyOf('count: 1', 'count: 2')],
])('%s of a story is a part that changed', (_, after) => {
  const before = story('2026-02-01')
  expect(publicChecksum(after)).not.toBe(publicChecksum(before))
  expect(changedParts(before, after)).not.toEqual([])
})
