import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentOf } from '@/test/store/content-of'
import { arrive, digest, temporaryFile } from '@/test/store/fixture'
import { revised } from '@/test/store/ledger-contract'
import { addEditor, countEditors } from '../accounts/editors'
import { findInvitation, makeToken } from '../accounts/tokens'
import { addPreviewLink, findPreviewLink } from '../desk/preview-links'
import { appendRevision } from '../ledger/append-revision'
import { type Connection, Database } from '../sqlite/driver'
import { openSqlite } from '../sqlite/open-sqlite'
import { backUp } from './back-up'
import { restore } from './restore'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-02T12:00:00Z')

async function filledArchive() {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await arrive(archive, now, digest('2026-02-01'), digest('2026-02-02'))
  await addEditor(archive, { email: 'ada@example.org', name: 'Ada', role: 'admin' }, { at: now })
  return { file, folder: path.dirname(file), archive, backup: path.join(path.dirname(file), 'kept', 'backup.sqlite') }
}

test('a backup made while a server writes is one whole state, and comes back', async () => {
  const { file, archive, backup } = await filledArchive()
  const before = await contentOf(archive)
  const writing = archive.write(async (db) => {
    await db.updateTable('edition').set({ counter: 99 }).execute()
    expect(backUp(file, backup)).toMatchObject({ revisions: 2 })
  })
  await writing
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(backup))).toEqual(['backup.sqlite'])
  await appendRevision(archive, revised(digest('2026-02-01', { highlights: ['Lost.'] }), 1))
  const edition = await archive.edition(now)
  await archive.close()

  const { aside } = await restore(file, backup, now)
  const restored = await openSqlite(file)
  const { edition: _, act, ...after } = await contentOf(restored)
  expect(after).toEqual({ ...before, edition: undefined, act: undefined })
  expect(act.at(-1)).toMatchObject({ act: 'restore-archive', detail: 'backup.sqlite' })
  expect(await countEditors(restored.db)).toBe(1)
  expect(await restored.edition(now)).not.toBe(edition)
  await restored.close()

  const kept = await openSqlite(aside as string)
  expect(await kept.db.selectFrom('revision').selectAll().execute()).toHaveLength(3)
  await kept.close()
})

test('a restore that follows a restore makes an edition of its own each time', async () => {
  const { file, archive, backup } = await filledArchive()
  backUp(file, backup)
  const editions = [await archive.edition(now)]
  await archive.close()
  for (const minute of [1, 2]) {
    await restore(file, backup, new Date(now.getTime() + minute * 60_000))
    const restored = await openSqlite(file)
    editions.push(await restored.edition(now))
    await restored.close()
  }
  expect(new Set(editions).size).toBe(3)
})

test('a preview link that was revoked after the backup does not open again with it', async () => {
  const { file, archive, backup } = await filledArchive()
  const link = { slug: 'us-china/2026-02-01', madeFor: undefined, madeAt: now, madeBy: 'Ada', expiresAt: later }
  await archive.write((db) => addPreviewLink(db, { id: 'one', ...link }))
  backUp(file, backup)
  await archive.close()
  await restore(file, backup, now)
  const restored = await openSqlite(file)
  expect(await findPreviewLink(restored.db, 'one')).toMatchObject({ endedAt: now, endedBy: undefined })
  await restored.close()
})

test('a one-time link that was used after the backup is not good again with it', async () => {
  const { file, archive, backup } = await filledArchive()
  const invited = { purpose: 'invite', email: 'eve@example.org', role: 'admin', at: now, expiresAt: later } as const
  const token = await makeToken(archive, invited)
  expect(await findInvitation(archive.db, token, now)).toMatchObject({ email: 'eve@example.org' })
  backUp(file, backup)
  await archive.close()
  await restore(file, backup, now)
  const restored = await openSqlite(file)
  expect(await findInvitation(restored.db, token, now)).toBeUndefined()
  await restored.close()
})

test('a backup goes where there is no archive yet', async () => {
  const { file, archive, backup } = await filledArchive()
  backUp(file, backup)
  await archive.close()
  const elsewhere = path.join(path.dirname(file), 'new', 'data', 'parallax.sqlite')
  expect(await restore(elsewhere, backup, now)).toEqual({ aside: undefined, since: undefined, inOffice: [] })
  const restored = await openSqlite(elsewhere)
  expect(await restored.db.selectFrom('head').select('slug').execute()).toHaveLength(2)
  await restored.close()
})

test('nothing is restored under a running server', async () => {
  const { file, folder, archive, backup } = await filledArchive()
  backUp(file, backup)
  await expect(restore(file, backup, now)).rejects.toThrow('the archive is in use. Stop the server')
  expect(await appendRevision(archive, revised(digest('2026-02-03'), 0))).toMatchObject({ kind: 'saved' })
  await archive.close()
  expect(readdirSync(folder).sort()).toEqual(['kept', 'parallax.sqlite'])
})

const spoil: [string, RegExp, (backup: string) => void][] = [
  [
    'text',
    /is not a database/,
    (backup) => writeFileSync(backup, 'not a database, but long enough to be one'.repeat(99)),
  ],
  ['another database', /is not a Parallax archive/, (backup) => rewrite(backup, (db) => db.exec('create table a (b)'))],
  [
    'half a file',
    /is damaged/,
    (backup) => writeFileSync(backup, readFileSync(backup).subarray(0, Math.floor(statSync(backup).size / 2))),
  ],
  [
    'a newer archive',
    /newer Parallax \(it knows 9999-future\)/,
    (backup) => edit(backup, "insert into kysely_migration values ('9999-future', '2030-01-01')"),
  ],
  ['an archive without its guards', /other tables/, (backup) => edit(backup, 'drop trigger revision_never_changes')],
  [
    'a forged text',
    /is not what was saved/,
    (backup) => {
      const trigger =
        "create trigger revision_never_changes before update on revision\n    begin select raise(abort, 'a revision never changes'); end"
      edit(backup, `drop trigger revision_never_changes; update revision set text = 'forged'; ${trigger}`)
    },
  ],
]

const edit = (file: string, statement: string) => {
  const sqlite = new Database(file)
  sqlite.exec(statement)
  sqlite.close()
}
const rewrite = (file: string, make: (sqlite: Connection) => void) => {
  writeFileSync(file, '')
  const sqlite = new Database(file)
  make(sqlite)
  sqlite.close()
}

test.each(spoil)('%s is refused, and the archive is as it was', async (_, reason, change) => {
  const { file, folder, archive, backup } = await filledArchive()
  backUp(file, backup)
  const before = await contentOf(archive)
  await archive.close()
  change(backup)
  await expect(restore(file, backup, now)).rejects.toThrow(reason)
  expect(readdirSync(folder).filter((name) => name !== 'kept')).toEqual(['parallax.sqlite'])
  const reopened = await openSqlite(file)
  expect(await contentOf(reopened)).toEqual(before)
  await reopened.close()
})

test('a damaged archive gives way to its backup and is kept as it lay', async () => {
  const { file, archive, backup } = await filledArchive()
  backUp(file, backup)
  await archive.close()
  writeFileSync(file, 'scribbled over')
  const { aside } = await restore(file, backup, now)
  expect(readFileSync(aside as string, 'utf8')).toBe('scribbled over')
  const restored = await openSqlite(file)
  expect(await restored.db.selectFrom('revision').selectAll().execute()).toHaveLength(2)
  await restored.close()
})

test('a backup over the archive itself, into a folder or from nothing is refused', async () => {
  const { file, folder, archive } = await filledArchive()
  expect(() => backUp(file, file)).toThrow('is the archive itself')
  expect(() => backUp(file, `${file}-wal`)).toThrow('is the archive itself')
  mkdirSync(path.join(folder, 'folder'))
  expect(() => backUp(file, path.join(folder, 'folder'))).toThrow('is not a file')
  expect(() => backUp(path.join(folder, 'none.sqlite'), path.join(folder, 'b'))).toThrow('There is no archive')
  expect(existsSync(path.join(folder, 'b'))).toBe(false)
  await archive.close()
})

test('a damaged archive makes no backup, and the backup of before stays', async () => {
  const { file, archive, backup } = await filledArchive()
  backUp(file, backup)
  await archive.close()
  const good = readFileSync(backup)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 8_192, 16_384)
  writeFileSync(file, bytes)
  expect(() => backUp(file, backup)).toThrow()
  expect(readFileSync(backup).equals(good)).toBe(true)
  expect(readdirSync(path.dirname(backup))).toEqual(['backup.sqlite'])
  copyFileSync(backup, file)
})
