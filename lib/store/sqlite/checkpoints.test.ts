import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkpoints } from './checkpoints'
import { type Connection, Database } from './driver'
import { openSqlite } from './open-sqlite'

let folder: string
let file: string
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  folder = mkdtempSync(path.join(tmpdir(), 'parallax-checkpoints-'))
  file = path.join(folder, 'parallax.sqlite')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const lies = (words: string) => readFileSync(file).includes(words)
const wait = () => vi.advanceTimersByTime(1_000)

function opened(): Connection {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec('create table line (words text)')
  return sqlite
}
const write = (sqlite: Connection, words: string) => sqlite.prepare('insert into line values (?)').run(words)

test('what was committed lies in the database itself once it is quiet', () => {
  const sqlite = opened()
  const soon = checkpoints(sqlite)
  write(sqlite, 'quiet now')
  expect(lies('quiet now')).toBe(false)
  soon()
  wait()
  expect(lies('quiet now')).toBe(true)
  sqlite.close()
})

test('no commit of an edit does it on the way', () => {
  const sqlite = opened()
  checkpoints(sqlite)
  for (let commit = 0; commit < 30; commit += 1) write(sqlite, `${commit} `.repeat(100_000))
  expect(lies('7 7 7')).toBe(false)
  sqlite.close()
})

test('amid a transaction it waits, and does it afterwards', () => {
  const sqlite = opened()
  const soon = checkpoints(sqlite)
  const moves = vi.spyOn(sqlite, 'pragma')
  sqlite.exec('begin immediate')
  write(sqlite, 'in between')
  soon()
  wait()
  expect(moves).not.toHaveBeenCalled()
  sqlite.exec('commit')
  wait()
  expect(lies('in between')).toBe(true)
  sqlite.close()
})

test('a closed ledger is left alone', () => {
  const sqlite = opened()
  const soon = checkpoints(sqlite)
  soon()
  sqlite.close()
  wait()
  expect(sqlite.open).toBe(false)
})

test('the archive does it after a write', async () => {
  const archive = await openSqlite(file)
  await archive.write((db) => db.insertInto('setting').values({ name: 'test', value: 'a setting of ours' }).execute())
  expect(lies('a setting of ours')).toBe(false)
  wait()
  expect(lies('a setting of ours')).toBe(true)
  await archive.close()
})
