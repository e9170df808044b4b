import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { contentOf } from '@/test/store/content-of'
import { digest, openTemporary, temporaryFile } from '@/test/store/fixture'
import { revised } from '@/test/store/ledger-contract'
import { ArchiveBusy, ArchiveUnwritable } from '../archive-errors'
import { appendRevision } from '../ledger/append-revision'
import { canSave } from '../write-probe'
import { Database } from './driver'
import { openSqlite } from './open-sqlite'

const first = digest('2026-02-01')
const second = digest('2026-02-01', { highlights: ['Changed.'] })

test('a commit is on the disk before it is acknowledged', async () => {
  const archive = await openTemporary()
  const pragma = (name: string) => archive.write(async (db) => (await sql.raw(`pragma ${name}`).execute(db)).rows[0])
  expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' })
  expect(await pragma('synchronous')).toEqual({ synchronous: 2 })
  expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 })
  await archive.close()
})

test('the archive is for its owner only', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await appendRevision(archive, revised(first, 0))
  for (const ending of ['', '-wal', '-shm']) expect(statSync(file + ending).mode & 0o777).toBe(0o600)
  await archive.close()
})

test('an archive that was closed is closed, whether or not it was used', async () => {
  const file = temporaryFile()
  await (await openSqlite(file)).close()
  await (await openSqlite(file)).close()
  const alone = new Database(file, { timeout: 0 })
  expect(alone.pragma('journal_mode = DELETE', { simple: true })).toBe('delete')
  alone.close()
})

test('many open a new archive at once, and it is made once', async () => {
  const file = temporaryFile()
  const archives = await Promise.all(Array.from({ length: 5 }, () => openSqlite(file)))
  const editions = await Promise.all(archives.map((archive) => archive.edition(new Date())))
  expect(new Set(editions).size).toBe(1)
  await Promise.all(archives.map((archive) => archive.close()))
})

test('an archive of a newer Parallax is refused, untouched', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await archive.write((db) => sql`insert into kysely_migration values ('9999-future', '2030-01-01')`.execute(db))
  await archive.close()
  await expect(openSqlite(file)).rejects.toThrow('made by a newer Parallax (it knows 9999-future)')
})

test('a lock that ends is waited for; readers are served meanwhile', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await appendRevision(archive, revised(first, 0))
  const other = new Database(file)
  other.exec('begin immediate')
  const saving = appendRevision(archive, revised(second, 1))
  await pause(150)
  expect(await archive.db.selectFrom('head').select('number').execute()).toEqual([{ number: 1 }])
  other.exec('commit')
  other.close()
  expect(await saving).toMatchObject({ kind: 'saved' })
  await archive.close()
})

test('a lock that does not end is ArchiveBusy; nothing is written and the next write works', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file, { patience: 300 })
  await appendRevision(archive, revised(first, 0))
  const before = await contentOf(archive)
  const other = new Database(file)
  other.exec('begin immediate')
  await expect(appendRevision(archive, revised(second, 1))).rejects.toThrow(ArchiveBusy)
  other.exec('rollback')
  other.close()
  expect(await contentOf(archive)).toEqual(before)
  expect(await appendRevision(archive, revised(second, 1))).toMatchObject({ kind: 'saved' })
  await archive.close()
})

test('a full disk is ArchiveUnwritable: nothing is written, readers are served, and it recovers by itself', async () => {
  const archive = await openTemporary()
  await appendRevision(archive, revised(first, 0))
  const before = await contentOf(archive)
  await archive.write((db) => sql`pragma max_page_count = 1`.execute(db))
  const long = digest('2026-02-01', { highlights: Array.from({ length: 40 }, () => 'x'.repeat(4_000)) })
  await expect(appendRevision(archive, revised(long, 1))).rejects.toThrow(ArchiveUnwritable)
  expect(await contentOf(archive)).toEqual(before)
  await archive.write((db) => sql`pragma max_page_count = 100000`.execute(db))
  expect(await appendRevision(archive, revised(long, 1))).toMatchObject({ kind: 'saved' })
  await archive.close()
})

test('whether it can save is known by saving, not more than once in five seconds', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file, { patience: 50 })
  const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second))
  expect(await canSave(archive, at(0))).toBe(true)
  const other = new Database(file)
  other.exec('begin immediate')
  expect(await canSave(archive, at(4))).toBe(true)
  expect(await canSave(archive, at(5))).toBeInstanceOf(ArchiveBusy)
  other.exec('rollback')
  expect(await canSave(archive, at(10))).toBe(true)
  expect(other.prepare('select at from pulse').pluck().get()).toBe(at(10).toISOString())
  other.close()
  await archive.close()
})

test('who asks whether it can save is not kept waiting as long as an editor who saves', async () => {
  const file = temporaryFile()
  const archive = await openSqlite(file, { patience: 60_000 })
  const other = new Database(file)
  other.exec('begin immediate')
  let saved = false
  const saving = archive.write(async () => {
    saved = true
  })
  expect(await canSave(archive, new Date(0))).toBeInstanceOf(ArchiveBusy)
  expect(saved).toBe(false)
  other.exec('rollback')
  await saving
  other.close()
  await archive.close()
})

test('an edition asked for amid a write is a committed one', async () => {
  const archive = await openTemporary()
  const now = new Date()
  const before = await archive.edition(now)
  let amid: string | Promise<string> | undefined
  const failing = archive.write(async (db) => {
    await db.updateTable('edition').set({ counter: 99 }).execute()
    amid = archive.edition(now)
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await amid).toBe(before)
  await archive.close()
})
