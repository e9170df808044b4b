import { expect, test } from 'vitest'
import { noteMissing } from '@/lib/store/wire/missing'
import { heldArchive, later, now, withDesk } from '@/test/desk/fixture'
import { arrive, digest } from '@/test/store/fixture'
import { readMissingEditions } from './missing-editions'

withDesk()

const day = '2026-03-01'
const note = (topic: string, of = day) =>
  heldArchive().write((db) =>
    noteMissing(db, { topic, day: of, reason: '18 of 20 feeds could not be reached.', at: now }),
  )
const missing = [{ topic: 'us-china', topicName: 'US vs China', reason: '18 of 20 feeds could not be reached.' }]

test('readers are told why the edition of today is not there, until it is public or the day is over', async () => {
  await arrive(heldArchive(), now, digest('2026-02-28'))
  await note('us-china')
  await note('us-china', '2026-02-28')
  expect(await readMissingEditions(undefined, now)).toEqual(missing)
  expect(await readMissingEditions('us-china', now)).toEqual(missing)
  expect(await readMissingEditions('elsewhere', now)).toEqual([])
  expect(await readMissingEditions(undefined, later(60 * 24))).toEqual([])
  await arrive(heldArchive(), now, digest(day))
  expect(await readMissingEditions(undefined, later(1))).toEqual([])
})

test('a topic that never had anything public is not named to readers', async () => {
  await arrive(heldArchive(), now, digest('2026-02-28', { front: ['draft: true'] }))
  await note('us-china')
  expect(await readMissingEditions(undefined, now)).toEqual([])
})
