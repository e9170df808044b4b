import type { Editor, Role } from '@/lib/store/accounts/editor'
import {
  type Account,
  type AccountChange,
  disableEditor,
  enableEditor,
  findEditor,
  findEditorByEmail,
  listEditors,
  setRole,
} from '@/lib/store/accounts/editors'
import { listPendingLinks, type PendingLink, voidLinks } from '@/lib/store/accounts/pending-links'
import { endSessions } from '@/lib/store/accounts/sessions'
import { makeToken } from '@/lib/store/accounts/tokens'
import { logAct } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'

export type { PendingLink }

export type ListedAccount = Pick<Account, 'id' | 'email' | 'name' | 'role' | 'disabledAt' | 'createdAt'>

const dayInMs = 24 * 60 * 60 * 1000
export const inviteDays = 7

/** `_admin` proves that an admin asks. */
export async function listAccounts(_admin: Editor): Promise<readonly ListedAccount[]> {
  const accounts = await listEditors((await archive()).db)
  return accounts.map(({ id, email, name, role, disabledAt, createdAt }) => ({
    id,
    email,
    name,
    role,
    disabledAt,
    createdAt,
  }))
}

/** Returns a one-time token that is good for a week, or that the address has an account already. */
export async function invite(
  admin: Editor,
  { email, role }: { email: string; role: Role },
  now = new Date(),
): Promise<{ kind: 'made'; token: string } | { kind: 'taken' }> {
  const store = await archive()
  if (await findEditorByEmail(store.db, email)) return { kind: 'taken' }
  const expiresAt = new Date(now.getTime() + inviteDays * dayInMs)
  const token = await makeToken(store, { purpose: 'invite', email, role, at: now, expiresAt })
  await store.write((db) => logAct(db, { at: now, act: 'invite', editor: admin, detail: `${email} as ${role}` }))
  return { kind: 'made', token }
}

/** Returns a one-time token for a new password, good for a day. */
export async function offerNewPassword(
  admin: Editor,
  id: number,
  now = new Date(),
): Promise<{ kind: 'made'; token: string; email: string } | { kind: 'missing' }> {
  const store = await archive()
  const account = await findEditor(store.db, id)
  if (!account || account.disabledAt) return { kind: 'missing' }
  const { email, role } = account
  const expiresAt = new Date(now.getTime() + dayInMs)
  const token = await makeToken(store, { purpose: 'password', email, role, at: now, expiresAt })
  await store.write((db) => logAct(db, { at: now, act: 'invite', editor: admin, detail: `${email}: new password` }))
  return { kind: 'made', token, email }
}

/** The one-time links that are still unused. Their tokens are stored nowhere. */
export const listLinks = async (_admin: Editor, now = new Date()): Promise<readonly PendingLink[]> =>
  listPendingLinks((await archive()).db, now)

/** Ends a link that is still unused. */
export async function revokeLink(
  admin: Editor,
  { purpose, email }: Pick<PendingLink, 'purpose' | 'email'>,
  now = new Date(),
): Promise<'revoked' | 'missing'> {
  return (await archive()).write(async (db) => {
    if ((await voidLinks(db, purpose, email)) === 0) return 'missing'
    const detail = purpose === 'invite' ? email : `${email}: new password`
    await logAct(db, { at: now, act: 'revoke-link', editor: admin, detail })
    return 'revoked'
  })
}

export type AccountAct =
  | { readonly act: 'disable' | 'enable' | 'end-sessions'; readonly id: number }
  | { readonly act: 'role'; readonly id: number; readonly role: Role }

/** One change to an account. A disabled editor, or one whose sessions are ended, is out at the next request. */
export async function changeAccount(admin: Editor, asked: AccountAct, now = new Date()): Promise<AccountChange> {
  const store = await archive()
  const by = { at: now, editor: admin }
  if (asked.act === 'role') return setRole(store, asked.id, asked.role, by)
  if (asked.act === 'end-sessions') return endSessionsOf(admin, asked.id, now)
  return asked.act === 'disable' ? disableEditor(store, asked.id, by) : enableEditor(store, asked.id, by)
}

async function endSessionsOf(admin: Editor, id: number, now: Date): Promise<AccountChange> {
  return (await archive()).write(async (db) => {
    const account = await findEditor(db, id)
    if (!account) return 'missing'
    const ended = await endSessions(db, id)
    const detail = `${account.email}: all (${ended})`
    if (ended > 0) await logAct(db, { at: now, act: 'end-session', editor: admin, detail })
    return 'done'
  })
}
