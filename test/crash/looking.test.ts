import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPublicRow } from '@/lib/store/projections/public-row'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { arrive, digest, temporaryFile } from '../store/fixture'
import { buildWriter } from './writer-process'

const seed = Number(process.env.SEED ?? 1 + (Date.now() % 1_000_000))
const start = new Date('2026-03-29T00:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
const days = Array.from({ length: 12 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`)

let program: string
beforeAll(() => {
  program = buildWriter('looking')
})
afterAll(() => rmSync(program))

const look = (file: string, which: number) =>
  spawn(process.execPath, [program, file, String(seed + which), start.toISOString(), hours(24).toISOString()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

test(`two servers whose clocks jump, one of them killed and started again, note all that comes due once and never early (SEED=${seed})`, {
  timeout: 120_000,
}, async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await arrive(
    archive,
    start,
    ...days.map((day, index) =>
      digest(day, {
        front: [`publishAt: ${hours(1 + index).toISOString()}`, `unpublishAt: ${hours(1.5 + index).toISOString()}`],
      }),
    ),
  )
  const [steady, killed] = [look(file, 0), look(file, 1)]
  const said = [text(steady.stdout), text(killed.stdout)]
  await Promise.race([once(killed.stdout, 'data'), once(killed, 'exit')])
  killed.kill('SIGKILL')
  const again = look(file, 2)
  said.push(text(again.stdout))
  await Promise.all([steady, again].map((each) => each.exitCode ?? once(each, 'exit')))

  const lines = (await Promise.all(said)).flatMap((each) => each.split('\n').filter(Boolean))
  for (const line of lines) {
    const [, , moment = '', clock = ''] = line.split(' ')
    expect(clock >= moment, line).toBe(true)
  }
  const noted = lines.map((line) => line.split(' ').slice(0, 3).join(' '))
  expect(new Set(noted).size).toBe(noted.length)
  const acts = archive.db.selectFrom('act').select(['act', 'slug', 'detail']).where('act', '!=', 'import')
  const logged = (await acts.execute()).map(({ act, slug, detail }) => `${act} ${slug} ${detail}`)
  expect(logged).toHaveLength(2 * days.length)
  expect(new Set(logged).size).toBe(2 * days.length)
  for (const day of days)
    expect(await findPublicRow(archive.db, 'digest', `us-china/${day}`, hours(1.2)), day).toBeUndefined()
  await archive.close()
})
