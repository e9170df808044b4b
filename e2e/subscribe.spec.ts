import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { jsonFeedSchema } from '@/test/feeds/json-feed-schema'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const read = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
}
const attributes = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`${name}="([^"]+)"`, 'g'))].map(([, url]) => String(url))
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)/g)].map(([, url]) => String(url))

const xmlFiles = [
  '/feed.xml',
  '/atom.xml',
  '/topics/us-china/feed.xml',
  '/topics/us-china/atom.xml',
  '/outlets/south-china-morning-post/feed.xml',
  '/outlets/south-china-morning-post/atom.xml',
  '/search/feed.xml?q=trade&side=us-china',
  '/search/atom.xml?q=%3Cb%3E%26',
  '/corrections/feed.xml',
  '/corrections/atom.xml',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
]

test('every XML file passes xmllint', async ({ standingPaper }) => {
  test.skip(spawnSync('xmllint', ['--version']).error !== undefined, 'xmllint is not on this machine')
  for (const path of xmlFiles) {
    const { status, text } = await read(standingPaper.url + path)
    expect([path, status]).toEqual([path, 200])
    expect(spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' }).stderr, path).toBe('')
  }
})

const jsonFeeds = [
  '/feed.json',
  '/topics/us-china/feed.json',
  '/outlets/south-china-morning-post/feed.json',
  '/search/feed.json?q=trade',
  '/corrections/feed.json',
]

test('every JSON feed is JSON Feed 1.1 in every member', async ({ standingPaper }) => {
  const validate = addFormats(new Ajv({ strict: false })).compile(jsonFeedSchema)
  for (const path of jsonFeeds) {
    const { type, text } = await read(standingPaper.url + path)
    expect(type).toMatch(/^application\/feed\+json/)
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  }
})

test('every address in the OPML and in the sitemap answers 200, and is ours', async ({ standingPaper }) => {
  const opml = (await read(`${standingPaper.url}/feeds.opml`)).text
  const sitemap = (await read(`${standingPaper.url}/sitemap.xml`)).text
  const urls = [...attributes(opml, 'xmlUrl'), ...attributes(opml, 'htmlUrl'), ...locations(sitemap)]
  expect(urls.length).toBeGreaterThan(15)
  for (const url of new Set(urls)) {
    expect(url.startsWith(standingPaper.url)).toBe(true)
    expect([url, (await fetch(url)).status]).toEqual([url, 200])
  }
})

test('absolute links follow the address of the server that runs, not of the one that was built', async ({
  standingPaper,
}) => {
  for (const path of [...xmlFiles, '/robots.txt', '/feed.json', '/subscribe']) {
    const { text } = await read(standingPaper.url + path)
    // The news sitemap covers two days only, and may be empty.
    if (path !== '/news-sitemap.xml') expect(text).toContain(standingPaper.url)
    expect((text.match(/http:\/\/localhost:\d+/g) ?? []).filter((url) => url !== standingPaper.url)).toEqual([])
  }
})

test('every public page announces the feeds, a topic’s pages their own first', async ({ page, standingPaper }) => {
  for (const [path, first] of [
    ['/', '/feed.xml'],
    ['/topics/us-china', '/topics/us-china/feed.xml'],
    ['/digests/us-china/2026-01-21', '/topics/us-china/feed.xml'],
    ['/outlets/south-china-morning-post', '/outlets/south-china-morning-post/feed.xml'],
    ['/search?q=trade&order=best&page=2', '/search/feed.xml?q=trade'],
    ['/search', '/feed.xml'],
    ['/corrections', '/corrections/feed.xml'],
    ['/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist', '/feed.xml'],
    ['/archive/2026/01', '/feed.xml'],
    ['/subscribe', '/feed.xml'],
  ]) {
    await page.goto(standingPaper.url + path)
    const feeds = page.locator('link[rel="alternate"][type="application/rss+xml"]')
    await expect(feeds.first()).toHaveAttribute('href', standingPaper.url + first)
  }
})

test('an outlet and a search can be followed from their pages and from the page for people', async ({
  page,
  standingPaper,
}) => {
  await page.goto(`${standingPaper.url}/subscribe`)
  await page.getByRole('main').getByLabel('Search the archive').fill('trade')
  await page.getByRole('main').getByLabel('Search the archive').press('Enter')
  await page.waitForURL(`${standingPaper.url}/search?q=trade`)
  const found = await page.getByRole('main').getByRole('heading', { level: 3 }).count()
  const feed = await page.getByRole('link', { name: 'JSON Feed feed of this search' }).getAttribute('href')
  expect(JSON.parse((await read(standingPaper.url + feed)).text).items).toHaveLength(found)

  await page.goto(`${standingPaper.url}/subscribe`)
  const outlet = page.getByRole('link', { name: /^RSS feed of digests and stories that cite/ }).first()
  expect((await read(standingPaper.url + (await outlet.getAttribute('href')))).status).toBe(200)
  await page.getByRole('listitem').filter({ has: outlet }).getByRole('link').first().click()
  await expect(page.getByRole('link', { name: /^Atom feed of digests and stories that cite / })).toBeVisible()
})

test('the page for people: addresses to copy, readers at a click, the list of all feeds', async ({
  page,
  context,
  standingPaper,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${standingPaper.url}/subscribe`)
  const topic = page.locator('section', { has: page.getByRole('heading', { level: 3, name: /US vs China/ }) }).last()
  await topic.getByRole('button', { name: /^Copy ?: Atom feed/ }).click()
  await expect(topic.getByRole('button', { name: /^Copied/ })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${standingPaper.url}/topics/us-china/atom.xml`)
  const feedly = await topic.getByRole('link', { name: 'Feedly' }).getAttribute('href')
  expect(feedly).toContain(encodeURIComponent(`${standingPaper.url}/topics/us-china/feed.xml`))
  await expect(page.getByRole('link', { name: 'The list of all feeds' })).toHaveAttribute(
    'href',
    `${standingPaper.url}/feeds.opml`,
  )
})

test('what belongs to a heading stands beside it, never below it in the margin', async ({ page, standingPaper }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${standingPaper.url}/subscribe`)
  const margins = await page.locator('.about > section').evaluateAll(
    (sections) =>
      sections.flatMap((section) => {
        const end = section.querySelector('h2')?.getBoundingClientRect().right ?? 0
        return [...section.querySelectorAll('p, ul, dl, form')].filter(
          (each) => each.getBoundingClientRect().left < end,
        )
      }).length,
  )
  expect(margins).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page for people has every address, and no button that does nothing', async ({ page, standingPaper }) => {
    await page.goto(`${standingPaper.url}/subscribe`)
    await expect(page.getByText(`${standingPaper.url}/feed.json`)).toBeVisible()
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0)
  })
})

test('a feed leads from its newest item to the very first, page by page', async ({ paper }) => {
  test.slow()
  const days = Array.from({ length: 32 }, (_, index) =>
    new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
  )
  const last = days.pop() ?? ''
  for (const day of days) paper.write(`digests/us-china/${day}.md`, digestFile({ day, draft: false }))
  paper.receive(`digests/us-china/${last}.md`, digestFile({ day: last, draft: false }))
  const ids: string[] = []
  let url: string | undefined = `${paper.url}/topics/us-china/feed.json`
  while (url) {
    const feed = JSON.parse((await read(url)).text)
    ids.push(...feed.items.map(({ id }: { id: string }) => id))
    url = feed.next_url
  }
  expect(ids).toHaveLength(35)
  expect(new Set(ids).size).toBe(35)
})

test('the ids in subscribers’ readers are the ones that were written down', async ({ standingPaper }) => {
  const { text } = await read(`${standingPaper.url}/feed.json`)
  const item = JSON.parse(text).items.find(({ url }: { url: string }) => url.endsWith('/digests/us-china/2026-01-21'))
  expect(readFileSync(join(import.meta.dirname, '../lib/feeds/feed-id.test.ts'), 'utf8')).toContain(item.id)
})
