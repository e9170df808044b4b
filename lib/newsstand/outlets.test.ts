import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { type RegisteredOutlet, registryOf } from '@/lib/digest/outlets/registry'
import type { Archive } from '@/lib/store/archive'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { holdArchive } from '@/lib/store/open-archive'
import { replaceOutlets } from '@/lib/store/projections/replace-outlets'
import { replaceTopics } from '@/lib/store/projections/topics'
import { arrive, type DocumentFixture, digest, digestText, openTemporary, read, story } from '@/test/store/fixture'
import { currentEdition, readDigest } from '../newsstand'
import { readBalance, readTopicBalance } from './balance'
import { readOutlet, readOutletArticles, readOutlets } from './outlets'

const now = new Date('2026-03-01T12:00:00Z')
const soon = new Date('2026-03-02T12:00:00Z')
const registered = (id: string, more: Partial<RegisteredOutlet>): RegisteredOutlet => ({
  id,
  name: id,
  aliases: [],
  hosts: [],
  country: undefined,
  kind: undefined,
  evidence: 'https://example.org/',
  note: undefined,
  ...more,
})
const reuters = registered('reuters', { name: 'Reuters', hosts: ['reuters.com'], country: 'GB', kind: 'agency' })
const xinhua = registered('xinhua', { name: 'Xinhua', aliases: ['新华网'], country: 'CN', kind: 'state' })
const topic = {
  id: 'us-china',
  name: 'US vs China',
  perspectives: [
    { id: 'us', name: 'United States', countries: ['US'] },
    { id: 'china', name: 'China', countries: ['CN', 'HK'] },
  ],
}

const citing = (outlet: string, day: string, given: DocumentFixture = {}): Document =>
  read(`${given.topic ?? 'us-china'}/${day}`, digestText(day, given).replace('- Reuters (', `- ${outlet} (`))
const shown = async (at = now) =>
  (await readOutlets(at)).map(({ slug, places, storyPlaces }) => [slug, places, storyPlaces])

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await replaceOutlets(archive, registryOf([reuters, xinhua]))
  await replaceTopics(archive, [topic])
})
afterEach(() => archive.close())

test('outlets are counted under all their names, in digests and stories', async () => {
  await arrive(archive, now, citing('Reuters', '2026-01-01'), citing('Reuters.com', '2026-02-01'), story('2026-02-02'))
  expect(await shown()).toEqual([
    ['reuters', 2, 1],
    ['xinhua', 2, 0],
  ])
  expect(await readOutlet('reuters', now)).toMatchObject({
    name: 'Reuters',
    registered: { country: 'GB' },
    names: ['Reuters', 'Reuters.com', 'reuters.com'],
    lastMonth: '2026-02',
    sides: [
      {
        topic: { id: 'us-china', name: 'US vs China' },
        perspective: { id: 'us', name: 'United States', place: 0 },
        standing: 'elsewhere',
        places: 2,
      },
    ],
    months: [
      { month: '2026-01', places: [1] },
      { month: '2026-02', places: [1] },
    ],
    articles: {
      list: [{ slug: 'us-china/2026-02-01', number: 1, outlet: 'Reuters.com' }, { slug: 'us-china/2026-01-01' }],
      pages: 1,
    },
    stories: [{ slug: '2026-02-02-some-words' }],
  })
  expect((await readOutlet('xinhua', now))?.sides[0]?.standing).toBe('home')
})

describe('what is not public', () => {
  const hidden = {
    'a draft': ['draft: true'],
    'a scheduled digest': ['publishAt: 2026-03-01T12:00:01Z'],
    'a withdrawn digest': ['withdrawn: 2026-02-20T00:00:00Z'],
  }
  test.each(Object.entries(hidden))('%s is in no outlet, no count and no balance', async (_, front) => {
    await arrive(archive, now, digest('2026-02-01'), citing('Zyzzyva Times', '2026-02-03', { front }))
    await arrive(archive, now, citing('Reuters', '2026-02-04', { front }), story('2026-02-05', { front }))
    await arrive(archive, now, citing('Reuters', '2026-02-06', { front, topic: 'secret-topic' }))
    const answers = [await readOutlets(now), await readOutlet('reuters', now), await readTopicBalance('us-china', now)]
    expect(JSON.stringify(answers)).not.toMatch(/Zyzzyva|2026-02-0[3-6]|secret/)
    expect(await shown()).toEqual([
      ['reuters', 1, 0],
      ['xinhua', 1, 0],
    ])
    expect(await readOutlet('zyzzyva-times', now)).toBeUndefined()
    expect(await readTopicBalance('secret-topic', now)).toBeUndefined()
  })

  test('a schedule that comes due is counted at once, by time alone', async () => {
    await arrive(archive, now, citing('Moon Times', '2026-02-03', { front: ['publishAt: 2026-03-02T00:00:00Z'] }))
    expect(await shown(now)).toEqual([])
    expect(await shown(soon)).toEqual([
      ['moon-times', 1, 0],
      ['xinhua', 1, 0],
    ])
    expect(await readOutlet('moon-times', soon)).toMatchObject({ name: 'Moon Times', registered: undefined })
  })
})

test('a later revision moves the counts with it, and a rebuild counts the same', async () => {
  const texts = ['Reuters', 'Moon Times', 'reuters.com', 'Sun']
  for (const [turn, outlet] of texts.entries()) {
    await arrive(archive, now, citing(outlet, '2026-02-01'), citing(texts[3 - turn] ?? '', '2026-01-01'))
    await arrive(
      archive,
      now,
      story('2026-02-02', { title: `Story ${turn}`, front: turn === 2 ? ['draft: true'] : [] }),
    )
    const counted = await readOutlets(now)
    expect(counted.reduce((sum, { places }) => sum + places, 0)).toBe(4)
    await rebuildProjections(archive, { timeZone: 'UTC' })
    expect(await readOutlets(now)).toEqual(counted)
  }
})

test('a change of the registry says anew whose a name is, and makes a new edition; the same file does not', async () => {
  await arrive(archive, now, citing('Moon Times', '2026-02-01'))
  const edition = await currentEdition(now)
  expect(await replaceOutlets(archive, registryOf([reuters, xinhua]))).toBe(false)
  expect(await currentEdition(now)).toBe(edition)
  const moon = registered('the-moon', { name: 'The Moon', aliases: ['Moon Times'], country: 'US' })
  expect(await replaceOutlets(archive, registryOf([reuters, moon]))).toBe(true)
  expect(await currentEdition(now)).not.toBe(edition)
  expect((await readOutlets(now)).map(({ slug, name }) => [slug, name])).toEqual([
    ['the-moon', 'The Moon'],
    ['新华网', '新华网'],
  ])
  expect(await readOutlet('moon-times', now)).toBeUndefined()
})

test('an outlet that is registered and not cited has a page, and no line in the list', async () => {
  expect(await readOutlet('reuters', now)).toMatchObject({
    places: 0,
    articles: { list: [], pages: 0 },
    stories: [],
    lastMonth: undefined,
  })
  expect(await readOutlets(now)).toEqual([])
})

test('the articles come in pages of thirty, over as many months as they need, none twice and none left out', async () => {
  const days = Array.from({ length: 40 }, (_, n) => `2026-0${1 + (n % 2)}-${String(1 + (n >> 1)).padStart(2, '0')}`)
  await arrive(archive, now, ...days.map((day) => citing('Reuters', day)))
  const newest = days
    .map((day) => `us-china/${day}`)
    .sort()
    .reverse()
  const first = (await readOutlet('reuters', now))?.articles
  expect(first).toMatchObject({ page: 1, pages: 2 })
  expect(first?.list.map(({ slug }) => slug)).toEqual(newest.slice(0, 30))
  const second = (await readOutletArticles('reuters', 2, now))?.articles.list
  expect(second?.map(({ slug }) => slug)).toEqual(newest.slice(30))
  for (const page of [0, 3, -1, 1.5, Number.NaN]) expect(await readOutletArticles('reuters', page, now)).toBeUndefined()
  expect(await readOutletArticles('moon-times', 1, now)).toBeUndefined()
})

test('the balance of a digest and of its topic', async () => {
  await arrive(archive, now, citing('Reuters', '2026-01-05'), citing('Moon Times', '2026-02-01'))
  const shownDigest = await readDigest('us-china/2026-01-05', now)
  if (!shownDigest) throw new Error('not public')
  const balance = await readBalance(shownDigest, now)
  expect(balance?.sides.map(({ id, standings }) => [id, standings.home, standings.elsewhere])).toEqual([
    ['us', 0, 1],
    ['china', 1, 0],
  ])
  expect(
    balance?.days.map(({ period }) => period),
    'not what came after it',
  ).toEqual(['2026-01-05'])
  const later = await readDigest('us-china/2026-02-01', now)
  const days = later && (await readBalance(later, now))?.days
  expect(days?.map(({ period, sides }) => [period, ...sides.map(({ largestShare }) => largestShare)])).toEqual([
    ['2026-01-05', 1, 1],
    ['2026-02-01', 1, 1],
  ])
  const overTime = await readTopicBalance('us-china', now)
  expect(overTime?.whole[0]).toMatchObject({ places: 2, standings: { elsewhere: 1, unreviewed: 1 } })
  expect(overTime?.months.map(({ period, sides }) => [period, sides.map(({ places }) => places)])).toEqual([
    ['2026-01', [1, 1]],
    ['2026-02', [1, 1]],
  ])
})
