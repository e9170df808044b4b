import { expect, test, vi } from 'vitest'

vi.stubEnv('PUBLICATION_TIME_ZONE', 'Asia/Shanghai')
const { publicationDay } = await import('./publication-day')
const { currentEdition } = await import('@/lib/newsstand')
const { holdArchive } = await import('./open-archive')
const { openTemporary } = await import('@/test/store/fixture')

const lastSecond = new Date('2026-02-12T15:59:59Z')
const midnight = new Date('2026-02-12T16:00:00Z')

test('the day is that of the publication, and the edition turns with it at its midnight', async () => {
  expect([publicationDay(lastSecond), publicationDay(midnight)]).toEqual(['2026-02-12', '2026-02-13'])
  const archive = await openTemporary()
  holdArchive(archive)
  expect(await currentEdition(midnight)).not.toBe(await currentEdition(lastSecond))
  expect(await currentEdition(new Date('2026-02-13T00:00:00Z'))).toBe(await currentEdition(midnight))
  await archive.close()
})
