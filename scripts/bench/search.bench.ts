import { readDigest, readTopics } from '@/lib/newsstand'
import { readOutletNames } from '@/lib/newsstand/outlet-names'
import { readSearch } from '@/lib/newsstand/search'
import { suggestSearch } from '@/lib/newsstand/search/suggestions'
import type { Benchmark } from './bench'
import { generateDigest } from './digest-generator'
import { growingArchive } from './growing-archive'
import { repeated } from './repeated'

const sizes = [100, 1_000, 10_000]

/**
 * Generated digests share few words, so that each is in nearly every digest: the worst case. A rare word is in one
 * title of a thousand.
 */
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
  ['a common word with a slip', () => readSearch({ q: 'semicondcutor' })],
  ['a word that nobody wrote', () => readSearch({ q: 'sanzyvax' })],
  ['two words, one of which nobody wrote', () => readSearch({ q: 'sanzyvax trade' })],
  ['on one side of one topic', () => readSearch({ q: 'trade', side: 'eu-uk/eu' })],
  ['in some days', () => readSearch({ q: 'trade', from: '2026-01-01', to: '2026-01-14' })],
  ['where there is nothing', () => readSearch({ q: 'trade', from: '2031-01-01', to: '2031-12-31' })],
  ['the fiftieth page', () => readSearch({ q: 'trade', page: '50' })],
  ['typing ahead', () => suggestSearch('trade sem')],
  ['what a search can be narrowed to', () => Promise.all([readTopics(), readOutletNames()])],
]

export const bench: Benchmark = {
  about: 'a search on the server, twenty source titles to a digest, against reading one digest',
  run: async () => {
    const rows: (string | number)[][] = []
    for await (const size of growingArchive(sizes)) {
      const one = await repeated(() => readDigest(generateDigest(0).slug))
      for (const [what, run] of searches) {
        const { middle, high, cpu } = await repeated(run)
        rows.push([size, what, middle, high, cpu, `${(cpu / one.cpu).toFixed(1)}×`])
      }
    }
    return { columns: ['digests', 'search', 'p50 ms', 'p95 ms', 'CPU ms', 'CPU / one digest'], rows }
  },
}
