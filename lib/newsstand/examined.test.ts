import { expect, test } from 'vitest'
import { arriveAs, later, overall, pia, publish, save, slug, withDesk } from '@/test/desk/fixture'
import { readDigest } from '../newsstand'
import { readDigestRevision } from './revisions'

withDesk()

test('one corrected comma examines nothing', async () => {
  await arriveAs('draft: true')
  await save(pia, 1, [overall('First, and once.', 'Second.')])
  await save(pia, 2, [publish()])
  expect((await readDigest(slug, later(1)))?.reviewedByEditor).toBe(false)
  expect((await readDigestRevision(slug, 3, later(1)))?.reviewedByEditor).toBe(false)
})

test('a file that says it was reviewed examines nothing', async () => {
  await arriveAs('reviewed: 2026-02-28T12:00:00Z')
  expect((await readDigest(slug, later(1)))?.reviewedByEditor).toBe(false)
  expect((await readDigestRevision(slug, 1, later(1)))?.reviewedByEditor).toBe(false)
})
