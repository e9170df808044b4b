import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as newsSitemap } from '@/app/news-sitemap.xml/route'
import { GET as robots } from '@/app/robots.txt/route'
import { GET as sitemap } from '@/app/sitemap.xml/route'
import { GET as sitemapPart } from '@/app/sitemaps/[part]/route'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { arriveMany, slugOfDay } from '@/test/store/many-documents'

const site = 'https://parallax.example'
const many = 10_001
let archive: Archive

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', site)
  archive = await openTemporary()
  holdArchive(archive)
  await arriveMany(archive, 0, many)
  const later = new Date('2026-03-05T00:00:00Z')
  await arrive(archive, later, digest('2026-03-02', { front: ['draft: true'] }))
  await arrive(archive, later, digest('2026-03-03', { front: ['withdrawn: 2026-03-04T00:00:00Z'] }))
  await arrive(archive, later, digest('2026-03-04', { front: ['publishAt: 2099-01-01T00:00:00Z'] }))
}, 60_000)
afterAll(async () => {
  vi.useRealTimers()
  await archive.close()
})

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)/g)].map(([, url]) => String(url))
const part = (name: string) =>
  sitemapPart(new Request(`${site}/sitemaps/${name}`), { params: Promise.resolve({ part: name }) })

test('a large paper has an index, whose files name every public page once and nothing else', async () => {
  const index = await (await sitemap()).text()
  expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
  const files = await Promise.all(
    locations(index).map(async (url) => {
      expect(url.startsWith(`${site}/sitemaps/`)).toBe(true)
      const response = await part(url.slice(`${site}/sitemaps/`.length))
      expect([url, response.status]).toEqual([url, 200])
      return response.text()
    }),
  )
  for (const file of files) {
    expect(locations(file).length).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(file)).toBeLessThan(50 * 1024 * 1024)
  }
  const listed = files.flatMap(locations)
  for (const url of listed) expect(url.length < 2_048 && url.startsWith(`${site}/`)).toBe(true)
  expect(new Set(listed).size).toBe(listed.length)
  const digests = listed.filter((url) => url.startsWith(`${site}/digests/`))
  expect(digests).toEqual(Array.from({ length: many }, (_, index) => `${site}/digests/${slugOfDay(index)}`))
  const lists = ['/', '/subscribe', '/corrections', '/topics/us-china', '/topics/us-china/1995', '/archive/2022/05']
  for (const path of lists) expect(listed).toContain(`${site}${path}`)
  expect(listed.filter((url) => url.includes('2026'))).toEqual([])
  for (const [, changed] of files.join('').matchAll(/<lastmod>([^<]+)/g))
    expect(changed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test.each(['0.xml', '99.xml', '01.xml', 'all.xml', 'pages', 'x.xml', '../feed.xml'])(
  'there is no file %s',
  async (name) => {
    expect((await part(name)).status).toBe(404)
  },
)

test('the news sitemap holds what is younger than two days, as the hours go by, and is named only while it does', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const newsAt = async (moment: string) => {
    vi.setSystemTime(moment)
    return locations(await (await newsSitemap()).text())
  }
  const isNamed = async () => (await (await robots()).text()).includes('/news-sitemap.xml')
  const address = (index: number) => `${site}/digests/${slugOfDay(index)}`
  expect(await newsAt('2022-05-19T04:30:00Z')).toEqual([address(10_000), address(9_999)])
  expect(await newsAt('2022-05-21T02:59:59Z')).toEqual([address(10_000)])
  expect(await isNamed()).toBe(true)
  expect(await newsAt('2022-05-21T04:00:01Z')).toEqual([])
  expect(await isNamed()).toBe(false)
})
