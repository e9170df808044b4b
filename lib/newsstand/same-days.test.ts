import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary, story } from '@/test/store/fixture'
import { readDigest, readStory } from '../newsstand'
import { readSameDays } from './same-days'

const now = new Date('2026-03-20T12:00:00Z')
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await arrive(
    archive,
    now,
    ...['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].map((day) => story(day)),
    ...['2026-02-28', '2026-03-01'].map((day) => digest(day)),
    digest('2026-03-01', { topic: 'us-eu' }),
    story('2026-03-04', { front: ['draft: true'] }),
  )
})
afterEach(() => archive.close())

test('beside a digest stand the stories and other topics’ digests of its day, then those of the days around it', async () => {
  const shown = await readDigest('us-china/2026-03-01', now)
  expect(shown && (await readSameDays(shown, now)).map(({ slug }) => slug)).toEqual([
    'us-eu/2026-03-01',
    '2026-03-01-some-words',
    '2026-03-02-some-words',
    '2026-02-28-some-words',
  ])
})

test('beside a story stand the digests too, never itself, never a draft', async () => {
  const shown = await readStory('2026-03-03-some-words', now)
  expect(shown && (await readSameDays(shown, now)).map(({ slug }) => slug)).toEqual(['2026-03-02-some-words'])
})
