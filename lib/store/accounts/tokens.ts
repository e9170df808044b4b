import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Archive, Db } from '../archive'
import type { Role } from './editor'
import type { TokenTable } from './editor-tables'
import { type Account, addWithin, countEditors, findEditorByEmail, setPasswordWithin } from './editors'
import { voidLinks } from './pending-links'

export interface Invitation {
  readonly purpose: 'first-admin' | 'invite' | 'password'
  readonly email: string | undefined
  readonly role: Role
  readonly expiresAt: Date
}

export interface NewInvitation {
  readonly purpose: Invitation['purpose']
  readonly email?: string
  readonly role: Role
  readonly at: Date
  readonly expiresAt: Date
}

/** Returns the token, of which only the hash is stored. */
export async function makeToken(archive: Archive, given: NewInvitation): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { purpose, email, role } = given
  await archive.write(async (db) => {
    // A newer link revokes earlier ones.
    if (purpose === 'first-admin') await db.deleteFrom('token').where('purpose', '=', purpose).execute()
    else if (email) await voidLinks(db, purpose, email)
    const times = { created_at: given.at.toISOString(), expires_at: given.expiresAt.toISOString() }
    await db
      .insertInto('token')
      .values({ hash: hashOf(token), purpose, email, role, ...times })
      .execute()
  })
  return token
}

/** Does not use the token up; undefined if unknown, used or expired. */
export async function findInvitation(db: Db, token: string, now: Date): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (row?.purpose === 'first-admin' && (await countEditors(db)) > 0) return undefined
  return row && invitationFromRow(row)
}

export type Redeemed =
  | { readonly kind: 'added'; readonly account: Account }
  | { readonly kind: 'spent' }
  | { readonly kind: 'taken' }

/** Uses a token once, for an account or a new password: of two at the same moment, one gets it. */
export const redeemToken = (
  archive: Archive,
  given: { token: string; email: string; name: string; passwordHash: string; at: Date },
): Promise<Redeemed> =>
  archive.write(async (db) => {
    const { token, at, name, passwordHash } = given
    const invitation = await findInvitation(db, token, at)
    if (!invitation) return { kind: 'spent' }
    const email = invitation.email ?? given.email
    const redeemed =
      invitation.purpose === 'password'
        ? await renewPassword(db, email, passwordHash, at)
        : await addWithin(db, { email, name, role: invitation.role, passwordHash }, { at })
    if (redeemed.kind === 'added')
      await db.updateTable('token').set({ used_at: at.toISOString() }).where('hash', '=', hashOf(token)).execute()
    return redeemed
  })

async function renewPassword(db: Db, email: string, passwordHash: string, at: Date): Promise<Redeemed> {
  const account = await findEditorByEmail(db, email)
  if (!account || account.disabledAt) return { kind: 'spent' }
  await setPasswordWithin(db, account.id, passwordHash, { at, editor: account })
  return { kind: 'added', account }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const invitationFromRow = ({ purpose, email, role, expires_at }: Selectable<TokenTable>): Invitation => ({
  purpose,
  email: email ?? undefined,
  role,
  expiresAt: new Date(expires_at),
})
