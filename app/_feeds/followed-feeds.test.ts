import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseFeed } from '@rowanmanning/feed-parser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readSearch } from '@/lib/newsstand/search'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, type DocumentFixture, digest, openTemporary, read, story } from '@/test/store/fixture'
import { answerOutlet, answerSearch } from './answer-followed'

const site = 'https://parallax.example'
let archive: Archive
let clock: number

beforeEach(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', site)
  vi.stubEnv('WEBSUB_HUB', 'https://hub.example/')
  archive = await openTemporary()
  holdArchive(archive)
  clock = Date.parse('2026-03-05T00:00:00Z')
  await receive('2026-03-01', { highlights: ['Tariffs rise.'] })
  await receive('2026-03-02', { highlights: ['Chips are short.'] })
  await receive('2026-03-03', { highlights: ['Tariffs fall.'], topic: 'eu-uk', topicName: 'EU vs UK' })
})
afterEach(() => archive.close())

const receive = (day: string, given: DocumentFixture = {}) => arrive(archive, tick(), digest(day, given))
const tick = () => {
  clock += 60_000
  return new Date(clock)
}

const outlet = (slug: string) => answerOutlet('atom', slug)
const search = (query: string) => answerSearch(new Request(`${site}/search/atom.xml?${query}`), 'atom')
const days = async (response: Response) =>
  parseFeed(await response.text()).items.map(({ url }) => url?.replace(`${site}/`, ''))

describe('what cites an outlet', () => {
  test('is in its feed, the last to be published first, stories too', async () => {
    await arrive(archive, tick(), story('2025-12-01'))
    const items = await days(await outlet('reuters-com'))
    expect(items).toEqual(['stories/2025-12-01-some-words'])
    expect(await days(await outlet('reuters'))).toEqual([
      'digests/eu-uk/2026-03-03',
      'digests/us-china/2026-03-02',
      'digests/us-china/2026-03-01',
    ])
  })

  test('is found by a name in another script, as the address writes it', async () => {
    const response = await outlet(encodeURIComponent('新华网'))
    expect(await days(response)).toHaveLength(3)
  })

  test('an outlet that nobody knows, or that only a draft cites, has none', async () => {
    expect((await outlet('no-such-outlet')).status).toBe(404)
    expect((await outlet('%E0%A4%A')).status).toBe(404)
    const { slug, text } = digest('2026-03-04', { front: ['draft: true'] })
    await arrive(archive, tick(), read(slug, text.replaceAll('Reuters', 'Zyzzyva Post')))
    expect((await outlet('zyzzyva-post')).status).toBe(404)
  })
})

describe('what a search finds', () => {
  test('is what its page finds, the last to be published first', async () => {
    const parameters = { q: 'tariffs', side: 'us-china' }
    const { found } = await readSearch(parameters)
    const items = await days(await search(new URLSearchParams(parameters).toString()))
    expect(items).toEqual(found.map(({ teaser }) => `digests/${teaser.slug}`))
    expect(items).toEqual(['digests/us-china/2026-03-01'])
    expect(await days(await search('q=tariffs'))).toEqual(['digests/eu-uk/2026-03-03', 'digests/us-china/2026-03-01'])
  })

  test('one of an old day that is published now is new to who follows the search', async () => {
    await receive('2020-01-01', { highlights: ['Tariffs of old.'], front: ['publishAt: 2026-03-05T00:00:00Z'] })
    expect((await days(await search('q=tariffs')))[0]).toBe('digests/us-china/2020-01-01')
  })

  test('has one address, name and id, whatever order, page or spelling of the address was asked for', async () => {
    const [one, other] = await Promise.all([search('q=tariffs'), search('page=7&order=best&utm_source=x&q=%20tariffs')])
    const text = await one.text()
    expect(await other.text()).toBe(text)
    expect(text).toContain(
      'rel="self" type="application/atom+xml" href="https://parallax.example/search/atom.xml?q=tariffs"',
    )
    expect(parseFeed(text).title).toContain('“tariffs”')
  })

  test.each([
    '',
    'q=',
    'q=%E0%A4%A',
    'q=%22%20OR%20%28',
    'q=%00%01',
    'side=%2F%2F',
    'side=no-such-topic/x',
    'outlet=nobody',
    'from=2026-99-99&to=x',
    'page=-1',
    'page=1e9',
    'q=a&q=b&__proto__=x',
    `q=${'x'.repeat(5_000)}`,
    'q=*',
    'q=NEAR(a%20b)',
    'kind=thing',
  ])('?%.40s is a feed, whatever it means', async (query) => {
    const response = await search(query)
    expect(response.status).toBe(200)
    expect(parseFeed(await response.text()).title).toMatch(/^Parallax: ./)
  })

  test('a search for nothing is a feed without items', async () => {
    expect(await days(await search(''))).toEqual([])
  })
})

describe.each([
  ['an outlet’s feed', () => outlet('reuters')],
  ['a search’s feed', () => search('q=tariffs')],
])('%s', (_, poll) => {
  test('holds the newest thirty', async () => {
    for (let day = 1; day <= 31; day += 1) {
      const date = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)
      await receive(date, { highlights: ['Tariffs again.'] })
    }
    expect(await days(await poll())).toHaveLength(30)
  })

  test('a draft changes nothing, not a byte; what is withdrawn is gone at the next poll', async () => {
    const before = await (await poll()).text()
    await receive('2026-03-04', { highlights: ['Tariffs.'], front: ['draft: true'] })
    expect(await (await poll()).text()).toBe(before)
    await receive('2026-03-01', { highlights: ['Tariffs rise.'], front: ['withdrawn: 2026-03-05T00:00:00Z'] })
    expect(await days(await poll())).not.toContain('digests/us-china/2026-03-01')
  })

  test('promises no hub, since none is told of it', async () => {
    const response = await poll()
    expect(response.headers.has('link')).toBe(false)
    expect(await response.text()).not.toContain('rel="hub"')
  })
})
