import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendSettings } from '@/lib/store/ledger/settings-revisions'
import { listTopics } from '@/lib/store/projections/topics'
import { put } from '@/test/content-files/fixture'
import { contentDir, feedsYaml, held, stubGathering, withGathering } from '@/test/wire/gathering'

stubGathering()
const { readFeeds, readWireSettings } = await import('./wire-settings')

const now = new Date('2026-02-12T07:00:00Z')
withGathering(now)

const desk = (due: string) =>
  appendSettings(held(), [{ file: 'feeds.yaml', text: feedsYaml(due), basedOn: 1 }], {
    editor: { id: 1, name: 'Ada' },
    change: 'Changed feeds of us-china: due at',
    reason: undefined,
    at: now,
  })
const dues = async () => {
  const read = await readFeeds(held(), await listTopics(held().db))
  return 'value' in read && read.value.map(({ due }) => due)
}

test('what the desk changed is what the next gathering reads, without its file too', async () => {
  await readWireSettings(held(), false, now)
  expect(await dues()).toEqual(['06:00'])
  await desk('07:30')
  expect(await dues()).toEqual(['07:30'])
  expect(await readWireSettings(held(), false, now)).toMatchObject({
    kind: 'read',
    topics: [{ known: { name: 'US vs China' }, feeds: { due: '07:30' } }],
    conflicts: [],
  })
  rmSync(join(contentDir, 'feeds.yaml'))
  expect(await readWireSettings(held(), false, now)).toMatchObject({ topics: [{ feeds: { due: '07:30' } }] })
})

test('if the file changed too, the desk’s holds, and the report says so', async () => {
  await readWireSettings(held(), false, now)
  await desk('07:30')
  put(contentDir, 'feeds.yaml', feedsYaml('09:00'))
  expect(await readWireSettings(held(), false, now)).toMatchObject({
    topics: [{ feeds: { due: '07:30' } }],
    conflicts: [expect.stringMatching(/^conflict .*feeds\.yaml and the desk both changed/)],
  })
})

test('a file that changed is read before it is imported', async () => {
  await readWireSettings(held(), false, now)
  put(contentDir, 'feeds.yaml', feedsYaml('09:00'))
  expect(await dues()).toEqual(['09:00'])
})

test('without feeds in a file or at the desk it is said what to do', async () => {
  rmSync(join(contentDir, 'feeds.yaml'))
  await expect(readWireSettings(held(), true, now)).rejects.toThrow(/There are no feeds: neither .*feeds\.yaml/)
})
