import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearchQuery } from '@/lib/digest/search/search-query'
import type { Archive } from '@/lib/store/archive'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { searchDocuments } from '../search'
import { suggestSearch } from './suggestions'

// Unpublished documents must not influence any answer.

const now = new Date('2026-03-01T12:00:00Z')
const words = [
  'quench',
  'quenched',
  'quencher',
  'quenches',
  'quenchable',
  'quenchably',
  'quenchless',
  'quest',
  'quenchy',
]
const typed = [...words, 'quenhc', 'quenchabla', 'quenchd', 'quenchers', 'qench', 'que', 'quenc', 'q']

const standings = {
  scheduled: ['publishAt: 2099-01-01T00:00:00Z'],
  embargoed: ['embargoUntil: 2099-01-01T00:00:00Z'],
  draft: ['draft: true'],
  'in review': ['draft: true', 'submitted: 2026-02-28T00:00:00Z'],
  withdrawn: ['withdrawn: 2026-02-20T00:00:00Z'],
  over: ['unpublishAt: 2026-02-20T00:00:00Z'],
} as const

const highlights = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
const sample = (day: number, words: readonly string[], front: readonly string[] = []) =>
  digest(`2026-02-${String(day).padStart(2, '0')}`, { highlights: [words.join(' '), 'x'], front })

async function answers(archive: Archive, queries: readonly string[]): Promise<unknown> {
  holdArchive(archive)
  const told = []
  for (const q of queries)
    for (const order of ['newest', 'best']) {
      const { found, total, mended, nearest } = await searchDocuments(readSearchQuery({ q, order }), now)
      const slugs = [...found, ...nearest].map(({ teaser }) => teaser.slug)
      told.push([q, order, slugs, total, mended, (await suggestSearch(q, now)).queries])
    }
  return told
}

const world = fc.record({
  out: fc.array(highlights, { minLength: 1, maxLength: 3 }),
  hidden: fc.array(fc.tuple(highlights, fc.constantFrom(...Object.keys(standings))), { minLength: 1, maxLength: 3 }),
  queries: fc.array(fc.array(fc.constantFrom(...typed), { minLength: 1, maxLength: 2 }), {
    minLength: 3,
    maxLength: 6,
  }),
  rebuilt: fc.boolean(),
})

test('no query tells whether a word stands in what is scheduled, embargoed, in draft, withdrawn or over', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ out, hidden, queries, rebuilt }) => {
      const [without, withHidden] = [await openTemporary(), await openTemporary()]
      try {
        const asked = queries.map((each) => each.join(' '))
        for (const archive of [without, withHidden])
          await arrive(archive, now, ...out.map((each, index) => sample(index + 1, each)))
        const waiting = hidden.map(([each, standing], index) =>
          sample(index + 11, each, standings[standing as keyof typeof standings]),
        )
        await arrive(withHidden, now, ...waiting)
        // Both archives: a rebuild changes FTS5's counts and with them the ranking.
        if (rebuilt) for (const archive of [without, withHidden]) await rebuildProjections(archive, { timeZone: 'UTC' })
        expect(await answers(withHidden, asked)).toEqual(await answers(without, asked))
      } finally {
        await without.close()
        await withHidden.close()
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('a reader who asks for a slip is not told by the silence that it waits in a schedule', async () => {
  const archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, sample(1, ['quenchable']), sample(11, ['quenchably'], standings.scheduled))
  const { mended } = await searchDocuments(readSearchQuery({ q: 'quenchably' }), now)
  expect(mended).toEqual([{ typed: 'quenchably', meant: ['quenchable'] }])
  await archive.close()
})

test('of many misspelt words only the first few are looked up', async () => {
  const archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, sample(1, words))
  const q = Array.from({ length: 12 }, () => 'quenchabla').join(' ')
  const { mended } = await searchDocuments(readSearchQuery({ q }), now)
  expect(mended).toHaveLength(4)
  await archive.close()
})
