import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { importSettings } from '@/lib/store/ledger/settings-files'
import { latestSettings, listSettings } from '@/lib/store/ledger/settings-revisions'
import { listActs } from '@/lib/store/log/list-acts'
import { readRegistry } from '@/lib/store/projections/registry'
import { listTopics } from '@/lib/store/projections/topics'
import { type SettingsFile, settingsFiles } from '@/lib/store/tables'
import { ada, eddie, heldArchive, later, pia, withDesk } from '@/test/desk/fixture'
import { arrive, digest } from '@/test/store/fixture'
import { type EntryRef, entryIn, fieldsOf, type TypedFields, typedOf } from './entries'
import { readTexts, removeEntry, restoreSettings, saveEntry } from './save'

withDesk()
const house = (file: SettingsFile) => readFileSync(`content/${file}`, 'utf8')
beforeEach(async () => {
  for (const file of settingsFiles) await importSettings(heldArchive(), { file, text: house(file), at: later(0) })
})

const text = async (file: SettingsFile) => (await latestSettings(heldArchive().db, file))?.text ?? ''
/** What the form shows of it, with something typed over it. */
async function form(ref: EntryRef, typed: TypedFields = {}, basedOn = 1) {
  const { texts } = await readTexts(heldArchive())
  const entry = entryIn(texts[files[ref.kind]], ref)
  return { ref, typed: { ...typedOf(entry, fieldsOf(ref, texts)), ...typed }, basedOn, reason: undefined }
}
const files: Record<EntryRef['kind'], SettingsFile> = {
  topic: 'topics.yaml',
  side: 'topics.yaml',
  outlet: 'outlets.yaml',
  'topic-feeds': 'feeds.yaml',
  feed: 'feeds.yaml',
}
const save = async (ref: EntryRef, typed: TypedFields, basedOn = 1, editor = pia) =>
  saveEntry(editor, await form(ref, typed, basedOn), later(1))
const bbc = { kind: 'outlet', outlet: 'bbc' } as const
const moon = {
  name: 'Moon Daily',
  hosts: 'moon.example\nmoon.test',
  country: 'DE',
  evidence: 'https://moon.example/us',
}

describe('outlets', () => {
  test('a change is a revision with who and what; every other line of the file stays', async () => {
    const edition = await heldArchive().edition(later(1))
    expect(await save(bbc, { country: 'US', note: 'A note.' })).toEqual({ kind: 'saved', revision: 2, ref: bbc })
    const before = house('outlets.yaml')
    const [start = '', end = ''] = before.split(
      '    country: GB\n    kind: public\n    evidence: https://en.wikipedia.org/wiki/BBC\n',
    )
    const after = await text('outlets.yaml')
    expect(after.startsWith(start)).toBe(true)
    expect(after.endsWith(end)).toBe(true)
    expect(after.slice(start.length, after.length - end.length)).toBe(
      '    country: US\n    kind: public\n    evidence: https://en.wikipedia.org/wiki/BBC\n    note: A note.\n',
    )
    expect((await readRegistry(heldArchive().db)).byName.get('bbc')).toMatchObject({ country: 'US' })
    expect(await heldArchive().edition(later(1))).not.toBe(edition)
    expect(await listActs(heldArchive().db, { limit: 1 })).toMatchObject([
      { editorName: 'Pia', detail: 'outlets.yaml revision 2: Changed outlet bbc: country, note' },
    ])
  })

  test('one is added, with an id made of its name, and removed again: the file is as it was', async () => {
    const added = { kind: 'outlet', outlet: 'moon-daily' } as const
    expect(await save({ kind: 'outlet' }, moon)).toEqual({ kind: 'saved', revision: 2, ref: added })
    expect(await text('outlets.yaml')).toBe(
      `${house('outlets.yaml')}\n  moon-daily:\n    name: Moon Daily\n    hosts: [moon.example, moon.test]\n    country: DE\n    evidence: https://moon.example/us\n`,
    )
    expect(await removeEntry(pia, await form(added, {}, 2), later(2))).toMatchObject({ kind: 'saved', revision: 3 })
    expect(await text('outlets.yaml')).toBe(house('outlets.yaml'))
  })

  test.each<[string, TypedFields, { key: string | undefined; reason: string }]>([
    ['a name that another has', { name: 'CNN' }, { key: 'name', reason: 'claimed by both' }],
    ['a second alias', { aliases: 'Beeb\nCNN' }, { key: 'aliases', reason: '"CNN" is claimed by both bbc and cnn' }],
    ['no country', { country: 'Britain' }, { key: 'country', reason: 'is neither a country code' }],
    ['no evidence', { evidence: '' }, { key: 'evidence', reason: 'is missing' }],
    ['no address', { evidence: 'their site' }, { key: 'evidence', reason: 'is not an http or https address' }],
  ])('%s is refused beside its field, and nothing is written', async (_, typed, { key, reason }) => {
    const refused = await save(bbc, typed)
    expect(refused).toMatchObject({ kind: 'invalid', faults: [{ key, reason: expect.stringContaining(reason) }] })
    expect(await listSettings(heldArchive().db, 'outlets.yaml', 9)).toHaveLength(1)
  })

  test('an id that is there, and one that is none, are refused beside the id', async () => {
    expect(await save({ kind: 'outlet' }, { ...moon, '@id': 'bbc' })).toMatchObject({ faults: [{ key: '@id' }] })
    expect(await save({ kind: 'outlet' }, { ...moon, '@id': 'Moon!' })).toMatchObject({ faults: [{ key: '@id' }] })
    expect(await save({ kind: 'outlet' }, { ...moon, name: '新华网' })).toMatchObject({ faults: [{ key: '@id' }] })
    expect(await text('outlets.yaml')).toBe(house('outlets.yaml'))
  })

  test('one that is cited, or that a feed names, stays, and it is said why', async () => {
    await arrive(heldArchive(), later(0), digest('2026-02-01', { front: ['draft: true'] }))
    expect(await removeEntry(pia, await form({ kind: 'outlet', outlet: 'reuters' }), later(1))).toEqual({
      kind: 'needed',
      by: ['1 digest or story cites it, drafts included.'],
    })
    expect(await removeEntry(pia, await form({ kind: 'outlet', outlet: 'cgtn' }), later(1))).toEqual({
      kind: 'needed',
      by: ['1 feed names it.'],
    })
  })

  test('a file that could not be imported again is not made', async () => {
    expect(
      await save(bbc, { aliases: Array.from({ length: 60_000 }, (_, index) => `Alias ${index} of it`).join('\n') }),
    ).toMatchObject({
      kind: 'invalid',
      faults: [{ key: undefined, reason: expect.stringContaining('larger than 1 MB') }],
    })
  })

  test('nothing typed that is new makes no revision', async () => {
    expect(await save(bbc, {})).toEqual({ kind: 'unchanged' })
  })

  test('an editor may not', async () => {
    await expect(save(bbc, { country: 'US' }, 1, eddie)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await text('outlets.yaml')).toBe(house('outlets.yaml'))
  })
})

describe('two editors', () => {
  test('of the same entry the second is told who was faster, and nothing is overwritten', async () => {
    await save(bbc, { country: 'US' })
    const stale = await save(bbc, { country: 'FR' }, 1, ada)
    expect(stale).toMatchObject({
      kind: 'stale',
      latest: { number: 2, editorName: 'Pia' },
      theirs: { country: 'US', name: 'BBC' },
    })
    expect(await text('outlets.yaml')).toContain('country: US')
    expect(await save(bbc, { country: 'FR' }, 2, ada)).toMatchObject({ kind: 'saved', revision: 3 })
  })

  test('of different entries both are saved', async () => {
    await save(bbc, { country: 'US' })
    expect(await save({ kind: 'outlet', outlet: 'cnn' }, { note: 'Cable.' }, 1, ada)).toMatchObject({ revision: 3 })
    expect((await readRegistry(heldArchive().db)).byName.get('bbc')).toMatchObject({ country: 'US' })
  })

  test('at the same moment, too', async () => {
    const both = await Promise.all([save(bbc, { country: 'US' }), save(bbc, { country: 'FR' }, 1, ada)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale'])
  })

  test('one that was removed meanwhile is not made again', async () => {
    await save({ kind: 'outlet' }, moon)
    const added = { kind: 'outlet', outlet: 'moon-daily' } as const
    const opened = await form(added, { note: 'Late.' }, 2)
    await removeEntry(ada, await form(added, {}, 2), later(2))
    expect(await saveEntry(pia, opened, later(3))).toMatchObject({ kind: 'stale', theirs: undefined })
  })
})

describe('topics and sides', () => {
  const us = { kind: 'side', topic: 'us-china', side: 'us' } as const

  test('a side gets another name, and the comments of the file stay', async () => {
    expect(await save(us, { name: 'America' })).toMatchObject({ kind: 'saved' })
    const line = (name: string) => `        name: ${name}\n        country: US\n`
    expect(await text('topics.yaml')).toBe(house('topics.yaml').replace(line('United States'), line('America')))
    expect((await listTopics(heldArchive().db))[0]?.perspectives[0]).toMatchObject({ name: 'America' })
  })

  test('a topic with two sides is added; what is wrong with it is said beside its field', async () => {
    const rhine = {
      id: 'rhine',
      name: 'The Rhine',
      'perspectives.0.id': 'fr',
      'perspectives.0.name': 'France',
      'perspectives.0.country': 'FR',
      'perspectives.1.id': 'de',
      'perspectives.1.name': 'Germany',
      'perspectives.1.country': 'DE, CH',
    }
    expect(await save({ kind: 'topic' }, { ...rhine, id: 'us-china' })).toMatchObject({ faults: [{ key: 'id' }] })
    expect(await save({ kind: 'topic' }, { ...rhine, 'perspectives.1.id': 'fr' })).toMatchObject({
      faults: [{ key: 'perspectives.1.id' }],
    })
    expect(await save({ kind: 'topic' }, rhine)).toMatchObject({ ref: { kind: 'topic', topic: 'rhine' } })
    expect((await listTopics(heldArchive().db))[1]).toMatchObject({
      id: 'rhine',
      perspectives: [{ countries: ['FR'] }, { countries: ['DE', 'CH'] }],
    })
    expect(await removeEntry(pia, await form({ kind: 'topic', topic: 'rhine' }, {}, 2), later(2))).toMatchObject({
      kind: 'saved',
    })
    expect(await text('topics.yaml')).toBe(house('topics.yaml'))
  })

  test('a new side of a topic with feeds brings its first feed, in one save; both go again', async () => {
    const eu = { kind: 'side', topic: 'us-china' } as const
    const typed = { id: 'eu', name: 'European Union', country: 'BE' }
    expect(await save(eu, typed)).toMatchObject({ kind: 'invalid', faults: [{ key: '@search' }] })
    expect(await save(eu, { ...typed, '@search': 'China (site:euronews.com)' })).toMatchObject({ kind: 'saved' })
    expect(await text('feeds.yaml')).toContain('      eu:\n        - search: China (site:euronews.com)\n')
    expect(await removeEntry(pia, await form({ ...eu, side: 'eu' }, {}, 2), later(2))).toMatchObject({ kind: 'saved' })
    expect(await text('feeds.yaml')).toBe(house('feeds.yaml'))
    expect(await text('topics.yaml')).toBe(house('topics.yaml'))
  })

  test('what digests and feeds rest on stays', async () => {
    await arrive(heldArchive(), later(0), digest('2026-02-01', { front: ['draft: true'] }))
    const topic = { kind: 'topic', topic: 'us-china' } as const
    expect(await removeEntry(pia, await form(topic), later(1))).toEqual({
      kind: 'needed',
      by: ['1 digest is on this topic, drafts included.', 'It has feeds. Remove them first.'],
    })
    expect(await removeEntry(pia, await form(us), later(1))).toEqual({
      kind: 'needed',
      by: ['1 digest has articles of this side, drafts included.'],
    })
  })
})

describe('feeds', () => {
  const feed = { kind: 'feed', topic: 'us-china', side: 'us' } as const

  test('one is added, changed and removed', async () => {
    const url = 'https://moon.example/rss'
    expect(await save(feed, { url, must: 'China\nTaiwan Strait' })).toMatchObject({ ref: { ...feed, place: 4 } })
    expect(await text('feeds.yaml')).toContain(`        - url: ${url}\n          must: [China, Taiwan Strait]\n`)
    expect(await save({ ...feed, place: 4 }, { weight: '2' }, 2)).toMatchObject({ kind: 'saved' })
    expect(await removeEntry(pia, await form({ ...feed, place: 4 }, {}, 3), later(3))).toMatchObject({ kind: 'saved' })
    expect(await text('feeds.yaml')).toBe(house('feeds.yaml'))
  })

  test('what the parser of the file refuses is said beside its field', async () => {
    expect(await save(feed, {})).toMatchObject({
      faults: [{ key: 'url', reason: expect.stringMatching(/^is missing/) }],
    })
    expect(await save(feed, { url: 'ftp://x.y' })).toMatchObject({ faults: [{ key: 'url' }] })
    expect(await save({ ...feed, place: 1 }, { weight: 'much' })).toMatchObject({
      faults: [{ key: 'weight', reason: 'must be a number' }],
    })
    expect(await save({ kind: 'topic-feeds', topic: 'us-china' }, { due: '26:00' })).toMatchObject({
      faults: [{ key: 'due', reason: 'is not a time such as "06:00"' }],
    })
  })

  test('a feed of a place that another feed has by now is not changed', async () => {
    const opened = await form({ ...feed, place: 1 }, { weight: '3' })
    await removeEntry(ada, await form({ ...feed, place: 1 }), later(1))
    expect(await saveEntry(pia, opened, later(2))).toMatchObject({ kind: 'stale', latest: { editorName: 'Ada' } })
  })

  test('the last one of a side stays; all feeds of a topic may go, and be there again', async () => {
    const all = { kind: 'topic-feeds', topic: 'us-china' } as const
    expect(await removeEntry(pia, await form(all), later(1))).toMatchObject({ kind: 'saved' })
    const typed = { 'sides.us.0.search': 'China', due: '05:30' }
    expect(await save({ ...all, isNew: true }, typed, 2)).toMatchObject({ kind: 'invalid' })
    expect(await save({ ...all, isNew: true }, { ...typed, 'sides.china.0.search': 'US' }, 2)).toMatchObject({
      kind: 'saved',
    })
    expect(await removeEntry(pia, await form({ ...feed, place: 0 }, {}, 3), later(2))).toMatchObject({ kind: 'needed' })
  })
})

test('an earlier text comes back as a new revision, unless somebody was faster or it cannot hold any more', async () => {
  await save(bbc, { country: 'US' })
  const restored = { file: 'outlets.yaml', number: 1, basedOn: 1 } as const
  expect(await restoreSettings(pia, restored, later(2))).toMatchObject({ kind: 'stale' })
  expect(await restoreSettings(pia, { ...restored, basedOn: 2 }, later(2))).toEqual({ kind: 'saved', revision: 3 })
  expect(await text('outlets.yaml')).toBe(house('outlets.yaml'))
  expect(await listSettings(heldArchive().db, 'outlets.yaml', 1)).toMatchObject([
    { editorName: 'Pia', change: 'Restored revision 1' },
  ])
  const typed = { id: 'eu', name: 'European Union', '@search': 'China' }
  await save({ kind: 'side', topic: 'us-china' }, typed)
  expect(await restoreSettings(pia, { file: 'topics.yaml', number: 1, basedOn: 2 }, later(3))).toMatchObject({
    kind: 'invalid',
    faults: [{ reason: expect.stringMatching(/^feeds\.yaml.*“eu” is no perspective/) }],
  })
})
