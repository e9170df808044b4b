import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changed, editStory } from '@/test/digest/editing'
import { parseStory, refusalOf } from '@/test/digest/parsing'

const [name] = readdirSync('content/stories').filter((file) => file.startsWith('2025-05-23'))
const seed = readFileSync(`content/stories/${name}`, 'utf8')
const article = {
  title: 'Outlet: 新华网 says #1',
  outlet: '新华网',
  link: 'https://e.com/a?b=1&copy;=2',
  account: 'What happened.\n\nAnd **what** followed.\n',
}
const add = (given: Partial<typeof article> = {}) =>
  ({ kind: 'article-added', article: { ...article, ...given } }) as const

test('an article stands below the others, and its outlet among theirs', () => {
  const after = editStory(seed, add())
  expect(changed(seed, after.text)).toEqual([
    ...['+  - name: "新华网"', '+    count: 1'],
    ...['+', '+### Outlet: 新华网 says #1', '+', '+Outlet: 新华网', '+Link: https://e.com/a?b=1\\&copy;=2', '+'],
    ...['+What happened.', '+', '+And **what** followed.'],
  ])
  expect(after.articles.at(-1)).toMatchObject({ ...article, account: article.account.trim() })
  expect(after.articles.slice(0, -1)).toEqual(parseStory(seed).articles.map((one) => ({ ...one, line: one.line + 2 })))
  expect(after.outlets.at(-1)).toEqual({ name: '新华网', count: 1 })
})

test('an outlet that reports twice is counted twice, and one in a list on one line too', () => {
  expect(editStory(seed, add({ outlet: 'scmp.com' })).outlets).toContainEqual({ name: 'scmp.com', count: 2 })
  const flow = seed.replace(/^outlets:\n(?: .*\n)+/m, 'outlets: [{ name: BBC, count: 1 }]\n')
  expect(editStory(flow, add()).outlets).toEqual([
    { name: 'BBC', count: 1 },
    { name: '新华网', count: 1 },
  ])
  const silent = seed.replace(/^outlets:\n(?: .*\n)+/m, '')
  expect(editStory(silent, add()).outlets).toEqual(parseStory(silent).outlets)
})

test('what cannot be kept is refused with its field; what would run on, as a whole', () => {
  const bad = refusalOf(() => editStory(seed, add({ title: '', link: '//e.com' })))
  expect(bad.faults.map(({ field }) => field)).toEqual(['added.title', 'added.link'])
  expect(refusalOf(() => editStory(seed, add({ account: '### Another\n\nText.' }))).message).toContain(
    'would run into the next',
  )
  const once = editStory(seed, add())
  expect(refusalOf(() => editStory(once.text, add())).message).toContain(
    `article ${once.articles.length} already has this link`,
  )
})
