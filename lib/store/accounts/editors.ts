import { type Selectable, sql } from 'kysely'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor, Role } from './editor'
import type { EditorTable } from './editor-tables'
import { emailKey } from './email-key'
import { voidLinks } from './pending-links'
import { endSessions } from './sessions'

export interface Account extends Editor {
  readonly passwordHash: string | undefined
  readonly disabledAt: Date | undefined
  readonly createdAt: Date
}

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

export const addEditor = (
  archive: Archive,
  given: NewEditor,
  by: By,
): Promise<{ kind: 'added'; account: Account } | { kind: 'taken' }> => archive.write((db) => addWithin(db, given, by))

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
      created_at: at.toISOString(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await logAct(db, { at, act: 'add-editor', editor, detail: `${row.email} as ${role}` })
  return { kind: 'added', account: accountFromRow(row) }
}

/** Ignores case; finds disabled accounts too. */
export async function findEditorByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await db.selectFrom('editor').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst()
  return row && accountFromRow(row)
}

export async function findEditor(db: Db, id: number): Promise<Account | undefined> {
  const row = await db.selectFrom('editor').selectAll().where('id', '=', id).executeTakeFirst()
  return row && accountFromRow(row)
}

export async function listEditors(db: Db): Promise<readonly Account[]> {
  const rows = await db.selectFrom('editor').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(accountFromRow)
}

/** Disabled ones too; 0 means that the first admin is still to come. */
export async function countEditors(db: Db): Promise<number> {
  const row = await db.selectFrom('editor').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** `last-admin`: refused, since nobody could manage accounts. */
export type AccountChange = 'done' | 'missing' | 'last-admin'

/** Ends all of the account's sessions, too. */
export const disableEditor = (archive: Archive, id: number, by: By): Promise<AccountChange> =>
  archive.write((db) => disableWithin(db, id, by))

export const disableWithin = (db: Db, id: number, by: By): Promise<AccountChange> =>
  changeWithin(db, id, by, 'disable-editor', { disabled_at: by.at.toISOString() })

export const enableEditor = (archive: Archive, id: number, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'enable-editor', { disabled_at: null })

/** Ends every session but `session`, too. */
export const setPassword = (
  archive: Archive,
  id: number,
  passwordHash: string,
  by: By,
  session?: string,
): Promise<AccountChange> => archive.write((db) => setPasswordWithin(db, id, passwordHash, by, session))

export const setPasswordWithin = (db: Db, id: number, passwordHash: string, by: By, session?: string) =>
  changeWithin(db, id, by, 'set-password', { password_hash: passwordHash }, session)

export const setRole = (archive: Archive, id: number, role: Role, by: By): Promise<AccountChange> =>
  archive.write((db) => setRoleWithin(db, id, role, by))

export const setRoleWithin = (db: Db, id: number, role: Role, by: By): Promise<AccountChange> =>
  changeWithin(db, id, by, 'change-role', { role })

/** For future revisions; the ledger keeps the old name. */
export const setName = (archive: Archive, id: number, name: string, by: By): Promise<AccountChange> =>
  change(archive, id, by, 'change-name', { name })

type Columns = Partial<Pick<EditorTable, 'disabled_at' | 'password_hash' | 'role' | 'name'>>
type AccountAct = 'disable-editor' | 'enable-editor' | 'set-password' | 'change-role' | 'change-name'

const change = (archive: Archive, id: number, by: By, act: AccountAct, columns: Columns): Promise<AccountChange> =>
  archive.write((db) => changeWithin(db, id, by, act, columns))

async function changeWithin(
  db: Db,
  id: number,
  { at, editor }: By,
  act: AccountAct,
  columns: Columns,
  session?: string,
): Promise<AccountChange> {
  const account = await findEditor(db, id)
  if (!account) return 'missing'
  const losesAdmin = Boolean(columns.disabled_at) || (columns.role !== undefined && columns.role !== 'admin')
  if (losesAdmin && (await isLastAdmin(db, account))) return 'last-admin'
  await db.updateTable('editor').set(columns).where('id', '=', id).execute()
  // Old passwords, links and disabled accounts must not keep a session. A role is read at each request.
  if (columns.disabled_at || columns.password_hash !== undefined) {
    await endSessions(db, id, session)
    await voidLinks(db, 'password', account.email)
  }
  await logAct(db, { at, act, editor, detail: detailOf(account, columns) })
  return 'done'
}

const detailOf = ({ email, name }: Account, columns: Columns): string => {
  if (columns.role) return `${email} as ${columns.role}`
  return columns.name ? `${email}: ${name} is now ${columns.name}` : email
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

const accountFromRow = (row: Selectable<EditorTable>): Account => {
  const facts = {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    passwordHash: row.password_hash ?? undefined,
    disabledAt: row.disabled_at ? new Date(row.disabled_at) : undefined,
    createdAt: new Date(row.created_at),
  } satisfies Omit<Account, keyof Editor> & Pick<Editor, 'id' | 'email' | 'name' | 'role'>
  return facts as Account
}
