import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Archive, Db } from '../archive'
import type { Role } from './editor'
import type { TokenTable } from './editor-tables'
import { type Account, addWithin, countEditors, findEditorByEmail, setPasswordWithin } from './editors'
import { voidLinks } from './pending-links'

/** What a one-time link entitles to. */
export interface Invitation {
  readonly purpose: 'first-admin' | 'invite' | 'password'
  /** The address it was made for; undefined where whoever has the link may choose. */
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

/** Makes a one-time token. This is the only time it is seen: the archive keeps its hash. */
export async function makeToken(archive: Archive, given: NewInvitation): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { purpose, email, role } = given
  await archive.write(async (db) => {
    // A newer link puts the ones before it out of use: the first admin's, or those of the same address.
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

/** What this token entitles to now, without using it up; undefined if it is unknown, used or expired. */
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
  /** Unknown, used or expired. */
  | { readonly kind: 'spent' }
  /** The address has an account already; the token is not used up. */
  | { readonly kind: 'taken' }

/** Turns a token into an account (a `password` token: into a new password), once: of two who come at the same moment, one gets it. */
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

/** A `password` link gives the account that it was made for a new password, unless it has been disabled since. */
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
