import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { importSettings } from '@/lib/store/ledger/settings-files'
import { settingsFiles } from '@/lib/store/tables'
import { heldArchive, later, pia, withDesk } from '@/test/desk/fixture'
import { arrive, digest, story } from '@/test/store/fixture'
import { listDeskFeeds, listDeskOutlets, listSettingsConflicts, openEntries, readSettingsHistory } from './read'
import { saveEntry } from './save'

withDesk()
beforeEach(async () => {
  for (const file of settingsFiles)
    await importSettings(heldArchive(), { file, text: readFileSync(`content/${file}`, 'utf8'), at: later(0) })
})

const cnn = { kind: 'outlet', outlet: 'cnn' } as const
async function note(text: string) {
  const [entry] = await openEntries(pia, [cnn])
  if (!entry) throw new Error('There is no CNN')
  const { ref, basedOn } = entry
  return saveEntry(pia, { ref, basedOn, typed: { ...entry.typed, note: text }, reason: 'A reader asked' }, later(1))
}

test('a form shows what is there, and what rests on it; what is not there is no form', async () => {
  const [entry, none, fresh] = await openEntries(pia, [cnn, { kind: 'outlet', outlet: 'moon' }, { kind: 'outlet' }])
  expect(entry).toMatchObject({ basedOn: 1, isNew: false, typed: { name: 'CNN', country: 'US', hosts: 'cnn.com' } })
  expect(none).toBeUndefined()
  expect(fresh).toMatchObject({ isNew: true, typed: { name: '' }, restsOn: [] })
  expect(await openEntries(pia, [{ kind: 'feed', topic: 'us-china', side: 'us', place: 99 }])).toEqual([undefined])
})

test('names that documents cite and no outlet has are listed, the most cited first, drafts included', async () => {
  await arrive(heldArchive(), later(0), digest('2026-02-01'), digest('2026-02-02', { front: ['draft: true'] }))
  await arrive(heldArchive(), later(0), story('2026-02-01'))
  const { outlets, unregistered } = await listDeskOutlets(pia)
  expect(outlets).toHaveLength(28)
  expect(unregistered.map(({ name }) => name)).not.toContain('Reuters')
  await saveEntry(
    pia,
    {
      ref: { kind: 'outlet', outlet: 'xinhua' },
      basedOn: 1,
      typed: { name: 'Xinhua', evidence: 'https://a.example' },
      reason: undefined,
    },
    later(1),
  )
  expect((await listDeskOutlets(pia)).unregistered).toEqual([{ name: '新华网', documents: 2 }])
})

test('feeds are listed by topic and side', async () => {
  const feeds = (await listDeskFeeds(pia)).get('us-china') ?? []
  expect(feeds).toHaveLength(8)
  expect(feeds[1]).toMatchObject({ side: 'us', place: 1, isSearch: false, outlet: 'CBS News' })
})

test('the history says who, why, and which lines; a page of it at a time', async () => {
  for (let number = 1; number <= 21; number += 1) await note(`Note ${number}.`)
  const newest = await readSettingsHistory(pia, 'outlets.yaml')
  expect(newest).toMatchObject({ latest: 22, isMore: true })
  expect(newest.entries).toHaveLength(20)
  expect(newest.entries[0]).toMatchObject({
    number: 22,
    isLatest: true,
    editorName: 'Pia',
    change: 'Changed outlet cnn: note',
    reason: 'A reader asked',
  })
  expect(newest.entries[0]?.lines.filter((line) => /^[+-]/.test(line ?? ''))).toEqual([
    '-    note: Note 20.',
    '+    note: Note 21.',
  ])
  const older = await readSettingsHistory(pia, 'outlets.yaml', 3)
  expect(older.entries.map(({ number }) => number)).toEqual([2, 1])
  expect(older.entries[1]?.lines[0]).toBe('+# The outlets that we know, and where each is at home.')
})

test('a file that changed while the desk did is named', async () => {
  await note('A note.')
  expect(await listSettingsConflicts(pia)).toEqual([])
  await importSettings(heldArchive(), { file: 'outlets.yaml', text: 'outlets: {}\n', at: later(2) })
  expect(await listSettingsConflicts(pia)).toEqual(['outlets.yaml'])
})
