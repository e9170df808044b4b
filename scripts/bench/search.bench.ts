import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { parseDocument } from '@/lib/digest/parse'
import { readDigest } from '@/lib/newsstand'
import { readSearch } from '@/lib/newsstand/search'
import { suggestSearch } from '@/lib/newsstand/search/suggestions'
import type { Archive } from '@/lib/store/archive'
import { importRevision } from '@/lib/store/files/import-revision'
import { holdArchive } from '@/lib/store/open-archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Bench } from './bench'
import { generateDigest } from './digest-generator'
import { quantile } from './table'

const sizes = [100, 1_000, 10_000]
const repeats = 60

/** The generator has few words, so that each of them stands in nearly every digest: the worst case. */
const searches: [what: string, run: () => Promise<unknown>][] = [
  ['a common word', () => readSearch({ q: 'trade' })],
  ['a common word, best first', () => readSearch({ q: 'trade', order: 'best' })],
  ['three common words', () => readSearch({ q: 'trade semiconductor elections' })],
  ['three common words, best first', () => readSearch({ q: 'trade semiconductor elections', order: 'best' })],
  ['Chinese of two letters', () => readSearch({ q: '贸易' })],
  ['Chinese of two letters, best first', () => readSearch({ q: '贸易', order: 'best' })],
  ['Chinese of one letter', () => readSearch({ q: '贸' })],
  ['a phrase', () => readSearch({ q: '"trade talks"' })],
  ['an outlet by its other name', () => readSearch({ q: 'Xinhua' })],
  ['a word with a slip', () => readSearch({ q: 'semicondcutor' })],
  ['a word that nobody wrote', () => readSearch({ q: 'zyzzyva' })],
  ['on one side of one topic', () => readSearch({ q: 'trade', side: 'eu-uk/eu' })],
  ['the fiftieth page', () => readSearch({ q: 'trade', page: '50' })],
  ['typing ahead', () => suggestSearch('trade sem')],
]

export const bench: Bench = {
  about: 'a search on the server, twenty source titles to a digest, against reading one digest',
  run: async () => {
    const rows: (string | number)[][] = []
    for (const size of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
      const archive = await filled(join(folder, 'parallax.sqlite'), size)
      try {
        const { slug } = generateDigest(size - 1)
        const [one] = await measured(() => readDigest(slug))
        for (const [what, run] of searches) {
          const [middle, high] = await measured(run)
          rows.push([size, what, middle, high, `${(middle / one).toFixed(1)}×`])
        }
      } finally {
        await archive.close()
        rmSync(folder, { recursive: true })
      }
    }
    return { columns: ['digests', 'search', 'p50 ms', 'p95 ms', 'p50 / one digest'], rows }
  },
}

async function filled(file: string, size: number): Promise<Archive> {
  const archive = await openSqlite(file)
  for (let number = 0; number < size; number += 1) {
    const { slug, text } = generateDigest(number)
    const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    await importRevision(archive, { document, at: new Date() })
  }
  await importOutlets(archive, 'content')
  holdArchive(archive)
  return archive
}

async function measured(run: () => Promise<unknown>): Promise<[middle: number, high: number]> {
  for (let warm = 0; warm < 5; warm += 1) await run()
  const times: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return [quantile(times, 0.5), quantile(times, 0.95)]
}
