import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteDue } from '@/lib/store/ledger/note-due'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { projectionsOf } from '../store/content-of'
import { temporaryFile } from '../store/fixture'
import { randomMoments } from './random-moments'
import { buildWriter, startProgram } from './writer-process'

const kills = 40
const { seed, moments } = randomMoments(kills, 60)
let program: string
beforeAll(() => {
  program = buildWriter('noting')
})
afterAll(() => rmSync(program))

async function notedIn(file: string): Promise<{ turns: string[]; logged: string[]; revisions: Set<string> }> {
  const archive = await openSqlite(file)
  try {
    const turns = await archive.db.selectFrom('turn').select(['slug', 'moment']).execute()
    const acts = await archive.db.selectFrom('act').select(['slug', 'detail']).where('act', '=', 'come-due').execute()
    const revisions = await archive.db.selectFrom('revision').select(['slug', 'number']).execute()
    return {
      turns: turns.map(({ slug, moment }) => `${slug} ${moment}`).sort(),
      logged: acts.map(({ slug, detail }) => `${slug} ${detail}`).sort(),
      revisions: new Set(revisions.map(({ slug, number }) => `${slug} ${number}`)),
    }
  } finally {
    await archive.close()
  }
}

test(`two that schedule and note, killed at ${kills} random moments: each moment is noted once or not yet (SEED=${seed})`, {
  timeout: 120_000,
}, async () => {
  const file = temporaryFile()
  const said: string[] = []
  const left = moments.map((after, index) => ({ after, name: `writer-${index}` }))
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { child, started, ended } = startProgram(program, [file, next.name])
      await started
      await pause(next.after)
      child.kill('SIGKILL')
      said.push(...(await ended))
    }
  }
  await Promise.all([lane(), lane()])

  const { turns, logged, revisions } = await notedIn(file)
  expect(logged).toEqual(turns)
  expect(new Set(turns).size).toBe(turns.length)
  const wordsOf = (word: string) =>
    said.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  const noted = wordsOf('noted')
  expect(noted.filter((each) => !turns.includes(each))).toEqual([])
  expect(new Set(noted).size).toBe(noted.length)
  expect(noted.length).toBeGreaterThan(0)
  expect(wordsOf('scheduled').filter((each) => !revisions.has(each))).toEqual([])

  const archive = await openSqlite(file)
  const later = new Date(Date.UTC(2027, 0, 1))
  await noteDue(archive, later)
  expect(await noteDue(archive, later)).toEqual([])
  const before = await projectionsOf(archive)
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect(await projectionsOf(archive)).toEqual(before)
  await archive.close()
  const after = await notedIn(file)
  expect(after.logged).toEqual(after.turns)
})
