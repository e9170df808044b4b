import { readArchive, readArchiveMonth, readDigest, readNeighbours, readStories, readTopic } from '@/lib/newsstand'
import { readFrontPage } from '@/lib/newsstand/front-page'
import { readSameDays } from '@/lib/newsstand/same-days'
import type { Benchmark } from './bench'
import { generateDigest } from './digest-generator'
import { growingArchive } from './growing-archive'
import { repeated } from './repeated'

const sizes = [100, 1_000, 10_000]
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

const pages: [page: string, read: () => Promise<number>][] = [
  ['front page', async () => (await readFrontPage()).earlier.length],
  ['a digest and what is near it', async () => nearby(generateDigest(8).slug)],
  ['a topic', async () => (await readTopic('us-china'))?.teasers.length ?? 0],
  ['a topic’s year', async () => (await readTopic('us-china', '2025'))?.teasers.length ?? 0],
  ['the archive', async () => (await readArchive()).flatMap((year) => year.months).length],
  ['a year', async () => (await Promise.all(months.map((month) => readArchiveMonth('2025', month)))).flat().length],
  ['a month', async () => (await readArchiveMonth('2026', '01')).length],
  ['stories', async () => (await readStories())?.teasers.length ?? 0],
]

async function nearby(slug: string): Promise<number> {
  const digest = await readDigest(slug)
  if (!digest) throw new Error(`${slug} is not there`)
  return Object.keys(await readNeighbours(digest)).length + (await readSameDays(digest)).length
}

export const bench: Benchmark = {
  about: 'what the pages of the archive read, by its size; a page that shows more entries may take longer',
  run: async () => {
    const first = new Map<string, number>()
    const rows: (string | number)[][] = []
    for await (const size of growingArchive(sizes)) {
      for (const [page, read] of pages) {
        const entries = await read()
        const { middle, high, cpu } = await repeated(read)
        const base = first.get(page) ?? cpu
        first.set(page, base)
        rows.push([size, page, entries, middle, high, cpu, `${(cpu / base).toFixed(1)}×`])
      }
    }
    const order = new Map(pages.map(([page], place) => [page, place]))
    rows.sort((a, b) => (order.get(String(a[1])) ?? 0) - (order.get(String(b[1])) ?? 0))
    return { columns: ['digests', 'page', 'entries', 'p50 ms', 'p95 ms', 'CPU ms', 'CPU / at 100'], rows }
  },
}
