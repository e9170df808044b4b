import { spawnSync } from 'node:child_process'
import { parseFeed } from '@rowanmanning/feed-parser'
import RssParser from 'rss-parser'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const feed = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/feed.xml`, { headers: { ...headers, connection: 'close' } })
  return { response, text: await response.text() }
}

test('the feed is well-formed XML that two readers understand alike', async ({ standingPaper }) => {
  const { response, text } = await feed(standingPaper.url)
  expect(response.headers.get('content-type')).toMatch(/^application\/rss\+xml/)
  const lint = spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' })
  test.skip(lint.error !== undefined, 'xmllint is not on this machine')
  expect(lint.stderr).toBe('')

  const one = await new RssParser().parseString(text)
  const other = parseFeed(text)
  expect(one.items.length).toBe(4)
  expect(other.items.map(({ id }) => id)).toEqual(one.items.map(({ guid }) => guid))
  expect(other.items.map(({ published }) => published?.toISOString())).toEqual(one.items.map(({ isoDate }) => isoDate))
  const seed = one.items.find(({ link }) => link?.endsWith('/digests/us-china/2026-02-05'))
  expect(seed?.['content:encoded']).toContain('新华网')
  expect(seed?.link).toBe(`${standingPaper.url}/digests/us-china/2026-02-05`)
})

test('either validator answers 304 with an empty body, and HEAD has no body', async ({ standingPaper }) => {
  const { response } = await feed(standingPaper.url)
  const etag = response.headers.get('etag') ?? ''
  const modified = response.headers.get('last-modified') ?? ''
  const conditions: Record<string, string>[] = [
    { 'If-None-Match': etag },
    { 'If-None-Match': `"x", ${etag}` },
    { 'If-Modified-Since': modified },
  ]
  for (const headers of conditions) {
    const again = await feed(standingPaper.url, headers)
    expect([again.response.status, again.text]).toEqual([304, ''])
  }
  const head = await fetch(`${standingPaper.url}/feed.xml`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('two servers of the same ledger send the same bytes', async ({ paper }) => {
  const before = await feed(paper.url)
  await paper.restart()
  const after = await feed(paper.url)
  expect(after.text).toBe(before.text)
  expect(after.response.headers.get('etag')).toBe(before.response.headers.get('etag'))
})

test('hostile text leaves the feed valid and inert', async ({ paper }) => {
  const highlight = 'A ]]> <script>alert(1)</script> \u202Ereversed & <b>bold</b> 新华网 {process.exit()} x <3'
  paper.receive(
    'digests/us-china/2026-03-03.md',
    digestFile({ day: '2026-03-03', draft: false, reviewed: true, highlight }),
  )
  const { text } = await feed(paper.url)
  expect(spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' }).stderr ?? '').toBe('')
  const item = (await new RssParser().parseString(text)).items[0]
  expect(item?.link).toContain('2026-03-03')
  expect(item?.['content:encoded']).not.toContain('<script')
  expect(item?.['content:encoded']).not.toContain('\u202E')
})
