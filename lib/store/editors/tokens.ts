import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Archive, Db } from '../archive'
import type { TokenTable } from '../tables'
import type { Role } from './editor'
import { type Account, addWithin, countEditors } from './editors'

/** What a one-time link entitles to. */
export interface Invitation {
  readonly purpose: 'first-admin' | 'invite'
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
    // A newer first-admin link puts the ones printed before out of use.
    if (purpose === 'first-admin') await db.deleteFrom('token').where('purpose', '=', purpose).execute()
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

/** Turns a token into an account, once: of two who come at the same moment, one gets it. */
export const redeemToken = (
  archive: Archive,
  given: { token: string; email: string; name: string; passwordHash: string; at: Date },
): Promise<Redeemed> =>
  archive.write(async (db) => {
    const { token, at, name, passwordHash } = given
    const invitation = await findInvitation(db, token, at)
    if (!invitation) return { kind: 'spent' }
    const email = invitation.email ?? given.email
    const added = await addWithin(db, { email, name, role: invitation.role, passwordHash }, { at })
    if (added.kind === 'added')
      await db.updateTable('token').set({ used_at: at.toISOString() }).where('hash', '=', hashOf(token)).execute()
    return added
  })

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const invitationFromRow = ({ purpose, email, role, expires_at }: Selectable<TokenTable>): Invitation => ({
  purpose,
  email: email ?? undefined,
  role,
  expiresAt: new Date(expires_at),
})
