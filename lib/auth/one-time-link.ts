import { findInvitation, type Invitation, redeemToken } from '@/lib/store/accounts/tokens'
import { archive } from '@/lib/store/open-archive'
import { hashPassword, passwordFault } from './password'

export const oneTimePath = (token: string): string => `/setup?token=${encodeURIComponent(token)}`

/** Undefined if the link is unknown, used or expired. */
export async function readLink(token: string, now = new Date()): Promise<Invitation | undefined> {
  if (!token || token.length > 200) return undefined
  return findInvitation((await archive()).db, token, now)
}

export type Taken =
  | { readonly kind: 'done' }
  | { readonly kind: 'spent' }
  | { readonly kind: 'fault'; readonly field: 'email' | 'password'; readonly reason: string }

/** Makes the account, or sets the new password, for which the link was made. */
export async function takeLink(
  given: { token: string; email: string; name: string; password: string; again: string },
  now = new Date(),
): Promise<Taken> {
  const invitation = await readLink(given.token, now)
  if (!invitation) return { kind: 'spent' }
  const email = invitation.email ?? given.email.trim()
  const reason =
    given.password === given.again ? passwordFault(given.password, email) : 'The two passwords are not the same.'
  if (reason) return { kind: 'fault', field: 'password', reason }
  const passwordHash = await hashPassword(given.password)
  const { token, name } = given
  const redeemed = await redeemToken(await archive(), { token, email, name: name.trim(), passwordHash, at: now })
  if (redeemed.kind === 'added') return { kind: 'done' }
  if (redeemed.kind === 'spent') return { kind: 'spent' }
  return { kind: 'fault', field: 'email', reason: 'This address already has an account.' }
}
