import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { checksumOf } from '@/lib/store/revisions/revision'
import { Database } from '@/lib/store/sqlite/driver'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { projectionsOf } from '../store/content-of'
import { temporaryFile } from '../store/fixture'
import { randomMoments } from './random-moments'
import { type Acknowledged, buildWriter, startWriter } from './writer-process'

const kills = 50
const { seed, moments: afters } = randomMoments(kills, 60)
let program: string
beforeAll(() => {
  program = buildWriter('appending')
})
afterAll(() => rmSync(program))

/** Acknowledged revisions that are missing or differ. */
function lost(file: string, acknowledged: readonly Acknowledged[]): readonly Acknowledged[] {
  const sqlite = new Database(file, { readonly: true })
  try {
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    const text = sqlite.prepare('select text from revision where slug = ? and number = ? and checksum = ?').pluck()
    return acknowledged.filter(({ slug, number, checksum }) => {
      const kept = text.get(slug, number, checksum)
      return typeof kept !== 'string' || checksumOf(kept) !== checksum
    })
  } finally {
    sqlite.close()
  }
}

test(`a writer killed at ${kills} random moments loses nothing it acknowledged (SEED=${seed})`, {
  timeout: 120_000,
}, async () => {
  const file = temporaryFile()
  const acknowledged: Acknowledged[] = []
  const moments = afters.map((after, index) => ({ name: `writer-${index}`, after }))
  const killOne = async ({ name, after }: { name: string; after: number }) => {
    const { child, started, ended } = startWriter(program, file, name)
    await started
    await pause(after)
    child.kill('SIGKILL')
    acknowledged.push(...(await ended))
  }
  const lane = async () => {
    for (let next = moments.shift(); next; next = moments.shift()) {
      await killOne(next)
      expect(lost(file, acknowledged)).toEqual([])
    }
  }
  await Promise.all([lane(), lane()])

  expect(acknowledged.length).toBeGreaterThanOrEqual(kills)
  const archive = await openSqlite(file)
  // The projections agree with the ledger, and numbers have no gap.
  const before = await projectionsOf(archive)
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect(await projectionsOf(archive)).toEqual(before)
  for (const { slug, number } of before.head) {
    const rows = await archive.db.selectFrom('revision').select('number').where('slug', '=', slug).execute()
    expect(rows).toHaveLength(number)
  }
  await archive.close()
})

test('of processes that race for each number, exactly one gets it', { timeout: 60_000 }, async () => {
  const file = temporaryFile()
  const writers = ['ada', 'bo', 'cy'].map((name) => startWriter(program, file, name, 40))
  const acknowledged = (await Promise.all(writers.map(({ ended }) => ended))).flat()
  const numbers = acknowledged.map(({ slug, number }) => `${slug} ${number}`)
  expect(numbers).toHaveLength(120)
  expect(new Set(numbers).size).toBe(120)
  const archive = await openSqlite(file)
  for (const { slug, number, checksum, name } of acknowledged) {
    const query = archive.db.selectFrom('revision').selectAll().where('slug', '=', slug).where('number', '=', number)
    expect(await query.execute()).toMatchObject([{ checksum, editor_name: name }])
  }
  await archive.close()
})
