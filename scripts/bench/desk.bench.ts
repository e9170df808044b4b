import { rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Archive } from '@/lib/store/archive'
import { bumpEdition } from '@/lib/store/edition'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Benchmark } from './bench'
import { type BenchServer, serveLedger } from './bench-server'
import { addPublisher, answers, openForm, saves, shows, signIn } from './desk-acts'
import type { DeskClient } from './desk-client'
import { generateDigest } from './digest-generator'
import { checkpoint, importDigest } from './growing-archive'
import { median, quantile } from './table'

const sizes = [100, 1_000, 10_000] as const
const repeats = 60
const warm = 20
/** The first round is a warm-up and is thrown away. */
const rounds = [sizes[0], ...sizes]

export const bench: Benchmark = {
  about: 'what an editor waits for, against drawing one digest page afresh (publishing: see front)',
  run: async () => {
    const server = await serveLedger(addPublisher)
    const archive = await openSqlite(server.database)
    const { desk, close } = await signIn(server.url)
    try {
      const first = new Map<string, number>()
      const rows: (string | number)[][] = []
      let number = 0
      for (const [round, size] of rounds.entries()) {
        for (; number < size; number += 1) await importDigest(archive, number)
        checkpoint(server.database)
        const drawn = await timed(server, drawOne(desk, archive))
        for (const act of [drawOne(desk, archive), ...actsOf(desk, round)]) {
          const { middle, high, cpu } = act.what === drawn.what ? drawn : await timed(server, act)
          if (round === 0) continue
          const base = first.get(act.what) ?? middle
          first.set(act.what, base)
          const ratios = [`${(middle / drawn.middle).toFixed(1)}×`, `${(middle / base).toFixed(2)}×`]
          rows.push([size, act.what, middle, high, cpu, ...ratios])
        }
      }
      rows.sort((one, other) => String(one[1]).localeCompare(String(other[1])))
      return { columns: ['digests', 'what', 'p50 ms', 'p95 ms', 'CPU ms', '/ page drawn', '/ at 100'], rows }
    } finally {
      close()
      await archive.close()
      await server.close()
      rmSync(server.folder, { recursive: true, force: true })
    }
  },
}

interface Act {
  readonly what: string
  readonly before?: (time: number) => Promise<void>
  readonly run: (time: number) => Promise<void>
}

/** Each save is of another document, whose form and preview were opened before. */
function actsOf(desk: DeskClient, round: number): readonly Act[] {
  const slugOf = (time: number) => generateDigest(time).slug
  const basedOn = 1 + round
  // All different, and without numbers that no source has.
  const wordsOf = (time: number) => {
    const letter = String.fromCharCode(0x61 + (time % 26))
    return `Words of the ${['earliest', 'first', 'second', 'third'][round]} round ${letter.repeat(5 + time / 26)}.`
  }
  return [
    {
      what: 'Save what is public: to the first fresh page',
      before: async (time) => {
        const slug = slugOf(time)
        await openForm(desk, slug)
        const typed = { slug, basedOn, edits: overall(wordsOf(time)), view: 'page' }
        await answers(desk, 'preview', slug, typed, '"kind":"preview"')
      },
      run: async (time) => {
        const slug = slugOf(time)
        await saves(desk, 'saveText', slug, { basedOn, edits: overall(wordsOf(time)), amends: { kind: 'typo' } })
        await shows(desk, `/digests/${slug}`, wordsOf(time))
      },
    },
    { what: 'The queue', run: () => shows(desk, '/admin', 'The desk') },
    { what: 'The queue, searched', run: () => shows(desk, '/admin?q=trade', 'The desk') },
    { what: 'The queue, by the last saved', run: () => shows(desk, '/admin?sort=saved', 'The desk') },
    { what: 'The form of a digest', run: () => shows(desk, `/admin/digests/${slugOf(0)}`, 'Save') },
  ]
}

const overall = (words: string) => [{ kind: 'highlights', section: 'overall', highlights: [words] }]

/** A page nobody edits, after a commit elsewhere has made every page stale. */
function drawOne(desk: DeskClient, archive: Archive): Act {
  const { slug } = generateDigest(sizes[0] - 1)
  return {
    what: 'One digest page drawn afresh',
    run: async () => {
      await archive.write(bumpEdition)
      await shows(desk, `/digests/${slug}`, slug.slice(-10))
    },
  }
}

interface Timed {
  readonly what: string
  readonly middle: number
  readonly high: number
  readonly cpu: number
}

async function timed(server: BenchServer, { what, before, run }: Act): Promise<Timed> {
  const times: number[] = []
  let cpu = 0
  for (let time = 0; time < warm + repeats; time += 1) {
    await before?.(time)
    const [begun, cpuBefore] = [performance.now(), server.cpu()]
    await run(time)
    if (time < warm) continue
    times.push(performance.now() - begun)
    cpu += server.cpu() - cpuBefore
  }
  return { what, middle: median(times), high: quantile(times, 0.95), cpu: cpu / times.length }
}
