import { type Selectable, sql } from 'kysely'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor, Role } from './editor'
import type { EditorTable } from './editor-tables'

/** An account as the archive keeps it. Only lib/auth looks at the hash. */
export interface Account extends Editor {
  readonly passwordHash: string | undefined
  /** A session carries the version it was made with; another one is out. */
  readonly sessionVersion: number
  readonly disabledAt: Date | undefined
  readonly createdAt: Date
}

/** Who does it; nobody where the command line does. */
export interface By {
  readonly at: Date
  readonly editor?: Editor
}

export interface NewEditor {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly passwordHash?: string
}

/** Adds an account, or says that the address has one. */
export const addEditor = (
  archive: Archive,
  given: NewEditor,
  by: By,
): Promise<{ kind: 'added'; account: Account } | { kind: 'taken' }> => archive.write((db) => addWithin(db, given, by))

/** The same inside a transaction that is already open. */
export async function addWithin(
  db: Db,
  { email, name, role, passwordHash }: NewEditor,
  { at, editor }: By,
): Promise<{ kind: 'added'; account: Account } | { kind: 'taken' }> {
  if (await findEditorByEmail(db, email)) return { kind: 'taken' }
  const row = await db
    .insertInto('editor')
    .values({
      email: email.trim(),
      email_key: emailKey(email),
      name,
      role,
      password_hash: passwordHash,
      session_version: 1,
      created_at: at.toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await logAct(db, { at, act: 'add-editor', editor, detail: `${row.email} as ${role}` })
  return { kind: 'added', account: accountFromRow(row) }
}

/** The account of an address, whatever its capitals; disabled ones too. */
export async function findEditorByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await db.selectFrom('editor').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst()
  return row && accountFromRow(row)
}

export async function findEditor(db: Db, id: number): Promise<Account | undefined> {
  const row = await db.selectFrom('editor').selectAll().where('id', '=', id).executeTakeFirst()
  return row && accountFromRow(row)
}

/** Every account, by name. */
export async function listEditors(db: Db): Promise<readonly Account[]> {
  const rows = await db.selectFrom('editor').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(accountFromRow)
}

/** How many accounts there are, disabled ones too: 0 means that the first admin is still to come. */
export async function countEditors(db: Db): Promise<number> {
  const row = await db.selectFrom('editor').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** `last-admin`: nobody would be left to manage accounts. */
export type AccountChange = 'done' | 'missing' | 'last-admin'

/** Shuts the account and every session of it. */
export const disableEditor = (archive: Archive, id: number, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'disable-editor', { disabled_at: by.at.toISOString() })

export const enableEditor = (archive: Archive, id: number, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'enable-editor', { disabled_at: null })

/** Sets the hash and ends every session. */
export const setPassword = (archive: Archive, id: number, passwordHash: string, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'set-password', { password_hash: passwordHash })

/** The same inside a transaction that is already open. */
export async function setPasswordWithin(db: Db, account: Account, passwordHash: string, { at, editor }: By) {
  const session_version = account.sessionVersion + 1
  await db
    .updateTable('editor')
    .set({ password_hash: passwordHash, session_version })
    .where('id', '=', account.id)
    .execute()
  await logAct(db, { at, act: 'set-password', editor, detail: account.email })
}

export const setRole = (archive: Archive, id: number, role: Role, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'change-role', { role })

function change(
  archive: Archive,
  id: number,
  { at, editor }: By,
  act: 'disable-editor' | 'enable-editor' | 'set-password' | 'change-role',
  columns: Partial<Pick<EditorTable, 'disabled_at' | 'password_hash' | 'role'>>,
): Promise<AccountChange> {
  return archive.write(async (db) => {
    const account = await findEditor(db, id)
    if (!account) return 'missing'
    const losesAdmin = Boolean(columns.disabled_at) || (columns.role !== undefined && columns.role !== 'admin')
    if (losesAdmin && (await isLastAdmin(db, account))) return 'last-admin'
    // A role is read anew at each request; whoever holds an old password or a shut account is to be out.
    const endsSessions = Boolean(columns.disabled_at) || columns.password_hash !== undefined
    const session_version = account.sessionVersion + (endsSessions ? 1 : 0)
    await db
      .updateTable('editor')
      .set({ ...columns, session_version })
      .where('id', '=', id)
      .execute()
    const detail = columns.role ? `${account.email} as ${columns.role}` : account.email
    await logAct(db, { at, act, editor, detail })
    return 'done'
  })
}

async function isLastAdmin(db: Db, account: Account): Promise<boolean> {
  if (account.role !== 'admin' || account.disabledAt) return false
  const admins = await db
    .selectFrom('editor')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .limit(2)
    .execute()
  return admins.length === 1
}

/** Addresses that differ in capitals or Unicode form only are one. */
const emailKey = (email: string) => email.trim().normalize('NFKC').toLowerCase()

const accountFromRow = (row: Selectable<EditorTable>): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  passwordHash: row.password_hash ?? undefined,
  sessionVersion: row.session_version,
  disabledAt: row.disabled_at ? new Date(row.disabled_at) : undefined,
  createdAt: new Date(row.created_at),
})
