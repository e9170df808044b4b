import type { Db } from '../archive'
import type { Role } from './editor'
import { emailKey } from './email-key'

export interface PendingLink {
  readonly purpose: 'invite' | 'password'
  readonly email: string
  readonly role: Role
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function listPendingLinks(db: Db, now: Date): Promise<readonly PendingLink[]> {
  const rows = await unused(db).where('expires_at', '>', now.toISOString()).orderBy('created_at', 'desc').execute()
  return rows.flatMap(({ purpose, email, role, created_at, expires_at }) =>
    purpose === 'first-admin' || email === null
      ? []
      : [{ purpose, email, role, createdAt: new Date(created_at), expiresAt: new Date(expires_at) }],
  )
}

/** Revokes unused links; returns how many. */
export async function voidLinks(db: Db, purpose: PendingLink['purpose'], email: string): Promise<number> {
  const rows = await unused(db).where('purpose', '=', purpose).execute()
  const hashes = rows.filter((row) => row.email !== null && emailKey(row.email) === emailKey(email))
  for (const { hash } of hashes) await db.deleteFrom('token').where('hash', '=', hash).execute()
  return hashes.length
}

const unused = (db: Db) => db.selectFrom('token').selectAll().where('used_at', 'is', null)
