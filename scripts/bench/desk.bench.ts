import { rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { hashPassword } from '@/lib/auth/password'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { addEditor } from '@/lib/store/editors/editors'
import { importRevision } from '@/lib/store/files/import-revision'
import { Database } from '@/lib/store/sqlite/driver'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Bench } from './bench'
import { type BenchServer, serveLedger } from './bench-server'
import { DeskClient } from './desk-client'
import { generateDigest } from './digest-generator'
import { keptClient } from './kept-client'
import { median, quantile } from './table'

const sizes = [100, 1_000, 10_000] as const
const repeats = 120
const warm = 20
/** One that has served for a while is measured: the first round, with the fewest digests, is thrown away. */
const rounds = [sizes[0], ...sizes]
/** The newest days are drafts, some for each round; what is public lies before them. */
const drafts = rounds.length * repeats
const email = 'pia@example.org'
const password = 'a-long-enough-passphrase'

export const bench: Bench = {
  about: 'from the press on a button to the first fresh page, and the queue, against drawing one digest page afresh',
  run: async () => {
    const passwordHash = await hashPassword(password)
    const server = await serveLedger(async (archive) => {
      await addEditor(archive, { email, name: 'Pia', role: 'publisher', passwordHash }, { at: new Date() })
      for (let number = 0; number < drafts; number += 1) await take(archive, number)
    })
    const archive = await openSqlite(server.database)
    const client = keptClient()
    try {
      const desk = await DeskClient.signIn(server.url, email, password, client.ask)
      const first = new Map<string, number>()
      const rows: (string | number)[][] = []
      let number = drafts
      for (const [round, size = 0] of rounds.entries()) {
        for (; number < drafts + size; number += 1) await take(archive, number)
        // An archive of years has been written to the disk long since, and not all of it a moment ago.
        checkpoint(server.database)
        const drawn = await timed(server, { what: 'one digest page drawn afresh', run: drawOne(desk, archive) })
        for (const act of actsOf(desk, round * repeats)) {
          const { middle, high, cpu } = await timed(server, act)
          if (round === 0) continue
          const base = first.get(act.what) ?? middle
          first.set(act.what, base)
          const ratios = [`${(middle / drawn.middle).toFixed(1)}×`, `${(middle / base).toFixed(2)}×`]
          rows.push([size, act.what, middle, high, cpu, ...ratios])
        }
        if (round > 0)
          rows.push([size, 'one digest page drawn afresh', drawn.middle, drawn.high, drawn.cpu, '1.0×', ''])
      }
      rows.sort((one, other) => String(one[1]).localeCompare(String(other[1])))
      return { columns: ['digests', 'what', 'p50 ms', 'p95 ms', 'CPU ms', '/ page drawn', '/ at 100'], rows }
    } finally {
      client.close()
      await archive.close()
      await server.close()
      rmSync(server.folder, { recursive: true, force: true })
    }
  },
}

interface Act {
  readonly what: string
  /** What the editor has done before the press, and has not waited for. */
  readonly before?: (time: number) => Promise<void>
  readonly run: (time: number) => Promise<void>
}

/**
 * What an editor waits for. Each is done `repeats` times, with another document each time. As at the desk, the sheet
 * has been opened before a button on it is pressed, and what was typed has been drawn beside it.
 */
function actsOf(desk: DeskClient, from: number): readonly Act[] {
  const open = async (slug: string) => {
    await shows(desk, `/admin/digests/${slug}`, 'Save')
    // What the server does once the sheet is out is over long before anybody finds the button.
    await desk.get('/api/health')
  }
  // What is public is saved again and again, as often as there are turns; each of the first hundred as often.
  const publicOf = (time: number) => {
    const turn = from + time
    return { slug: generateDigest(drafts + (turn % sizes[0])).slug, basedOn: 1 + Math.floor(turn / sizes[0]) }
  }
  // No two alike, and without a figure that no source has.
  const wordsOf = (time: number) => {
    const letter = String.fromCharCode(0x61 + (time % 26))
    return `Words of the ${['earliest', 'first', 'second', 'third'][from / repeats]} round ${letter.repeat(5 + time / 26)}.`
  }
  return [
    {
      what: 'Publish: to the first fresh page',
      before: async (time) => open(generateDigest(from + time).slug),
      run: async (time) => {
        const { slug } = generateDigest(from + time)
        await saved(desk, 'release', slug, { edits: [], release: { kind: 'publish' } })
        await shows(desk, `/digests/${slug}`, slug.slice(-10))
      },
    },
    {
      what: 'Save what is public: to the first fresh page',
      before: async (time) => {
        const { slug, basedOn } = publicOf(time)
        await open(slug)
        const typed = { slug, basedOn, edits: overall(wordsOf(time)), view: 'page' }
        await answers(desk, 'preview', slug, typed, '"kind":"preview"')
      },
      run: async (time) => {
        const { slug, basedOn } = publicOf(time)
        await saved(desk, 'saveText', slug, { basedOn, edits: overall(wordsOf(time)), amends: { kind: 'typo' } })
        await shows(desk, `/digests/${slug}`, wordsOf(time))
      },
    },
    { what: 'The queue', run: () => shows(desk, '/admin', 'The desk') },
    { what: 'The queue, searched', run: () => shows(desk, '/admin?q=trade', 'The desk') },
    { what: 'The queue, by the last saved', run: () => shows(desk, '/admin?sort=saved', 'The desk') },
    { what: 'The sheet of a digest', run: () => shows(desk, `/admin/digests/${generateDigest(drafts).slug}`, 'Save') },
  ]
}

const overall = (words: string) => [{ kind: 'highlights', section: 'overall', highlights: [words] }]

const saved = (desk: DeskClient, action: string, slug: string, asked: object): Promise<void> =>
  answers(desk, action, slug, { slug, basedOn: 1, submission: crypto.randomUUID(), ...asked }, '"kind":"saved"')

async function answers(desk: DeskClient, action: string, slug: string, asked: object, words: string): Promise<void> {
  const text = await (await desk.act(action, `/admin/digests/${slug}`, asked)).text()
  if (!text.includes(words)) throw new Error(`${action} of ${slug} answered otherwise: ${text.slice(0, 400)}`)
}

async function shows(desk: DeskClient, path: string, words: string): Promise<void> {
  const answer = await desk.get(path)
  const text = await answer.text()
  if (answer.status !== 200 || !text.includes(words))
    throw new Error(`${path} answered ${answer.status} without ${words}`)
}

/** The page of a digest that nobody edits, after a commit elsewhere has made every page stale. */
function drawOne(desk: DeskClient, archive: Archive): (time: number) => Promise<void> {
  const { slug } = generateDigest(drafts + 3)
  return async () => {
    await archive.write(async (db) => {
      await db
        .updateTable('edition')
        .set(({ eb }) => ({ counter: eb('counter', '+', 1) }))
        .execute()
    })
    await shows(desk, `/digests/${slug}`, slug.slice(-10))
  }
}

function checkpoint(file: string): void {
  const sqlite = new Database(file)
  sqlite.pragma('wal_checkpoint(truncate)')
  sqlite.close()
}

/** The first times are to warm up. */
async function timed(server: BenchServer, act: Act): Promise<{ middle: number; high: number; cpu: number }> {
  const times: number[] = []
  let cpu = 0
  for (let time = 0; time < repeats; time += 1) {
    await act.before?.(time)
    const [begun, before] = [performance.now(), server.cpu()]
    await act.run(time)
    if (time < warm) continue
    times.push(performance.now() - begun)
    cpu += server.cpu() - before
  }
  return { middle: median(times), high: quantile(times, 0.95), cpu: cpu / times.length }
}

async function take(archive: Archive, number: number): Promise<void> {
  const { slug, text: published } = generateDigest(number)
  const text = number < drafts ? published.replace('\ndraft: false\n', '\ndraft: true\n') : published
  const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  await importRevision(archive, { document, at: new Date() })
}
