import { digestFile } from './support/drafts'
import type { Newspaper } from './support/newspaper'
import { expect, test } from './support/test'

interface Item {
  readonly id: string
  readonly url: string
  readonly date_published: string
  readonly date_modified: string
  readonly content_html: string
}

const feeds = [
  '/feed.json',
  '/topics/us-china/feed.json',
  '/outlets/cnbc/feed.json',
  '/search/feed.json?q=talks',
] as const

async function poll(paper: Newspaper, path: string, etag = '') {
  const headers = { connection: 'close', ...(etag && { 'If-None-Match': etag }) }
  const response = await fetch(paper.url + path, { headers })
  const text = await response.text()
  const items: Item[] = text ? JSON.parse(text).items : []
  const at = (day: string) => items.find(({ url }) => url.endsWith(`/us-china/${day}`))
  return { status: response.status, etag: response.headers.get('etag') ?? '', items, at }
}

const day = '2026-03-03'
const file = (more: Partial<Parameters<typeof digestFile>[0]> = {}) =>
  digestFile({ day, draft: false, highlight: 'Talks were held.', ...more })
const receive = (paper: Newspaper, text: string) => paper.receive(`digests/us-china/${day}.md`, text)

test('publishing, correcting and withdrawing are in every feed at the next request', async ({ paper }) => {
  const ids = new Map<string, string>()
  receive(paper, file())
  const published = await Promise.all(feeds.map((path) => poll(paper, path)))
  for (const [index, { at }] of published.entries()) {
    expect(at(day)?.content_html, feeds[index]).toContain('Talks were held.')
    ids.set(feeds[index] ?? '', at(day)?.id ?? '')
  }
  expect(new Set(ids.values()).size).toBe(1)

  const correction = 'corrections:\n  - at: 2026-03-04T10:00:00Z\n    note: "It was the other way round."\ndraft:'
  receive(paper, file().replace('draft:', correction))
  for (const [index, path] of feeds.entries()) {
    const corrected = await poll(paper, path, published[index]?.etag)
    expect([path, corrected.status]).toEqual([path, 200])
    expect(corrected.at(day)?.content_html).toMatch(/Correction, .*4 March 2026.*It was the other way round\./)
    expect(corrected.at(day)?.date_published).toBe(published[index]?.at(day)?.date_published)
    expect(corrected.at(day)?.id).toBe(ids.get(path))
  }
  const wrongs = (await poll(paper, '/corrections/feed.json')).items
  expect(wrongs[0]?.content_html).toContain('It was the other way round.')

  receive(paper, file().replace('draft:', 'withdrawn: 2026-03-05T00:00:00Z\ndraft:'))
  for (const path of feeds) {
    const { items, at } = await poll(paper, path)
    expect([path, at(day)]).toEqual([path, undefined])
    expect(items.map(({ id }) => id)).not.toContain(ids.get(path))
  }
  const left = (await poll(paper, '/corrections/feed.json')).items
  expect(left.map(({ content_html }) => content_html).join()).not.toContain('It was the other way round.')
  expect(left[0]?.content_html).toContain('was withdrawn on 5 March 2026.')

  paper.receive('digests/us-china/2026-03-06.md', digestFile({ day: '2026-03-06', draft: false }))
  const next = await poll(paper, '/feed.json')
  expect(next.at('2026-03-06')?.id).toBeTruthy()
  expect(next.items.map(({ id }) => id)).not.toContain(ids.get('/feed.json'))
  receive(paper, file({ title: 'Another title', highlight: 'Talks were held again.' }))
  for (const path of feeds) expect((await poll(paper, path)).at(day)?.id).toBe(ids.get(path))
})

test('a draft changes nothing in any feed, not even a validator', async ({ paper }) => {
  const paths = [...feeds, '/corrections/feed.json', '/feed.xml', '/atom.xml', '/feeds.opml', '/sitemap.xml']
  const tagOf = async (path: string) => {
    const response = await fetch(paper.url + path, { headers: { connection: 'close' } })
    await response.text()
    return [path, response.headers.get('etag'), response.headers.get('last-modified')]
  }
  const before = await Promise.all(paths.map(tagOf))
  receive(paper, file({ draft: true }))
  receive(paper, file({ draft: true, highlight: 'Talks were held twice.' }))
  expect(await Promise.all(paths.map(tagOf))).toEqual(before)
})
