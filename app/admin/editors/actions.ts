'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { AccountAnswer } from '@/components/desk/account/account-answer'
import { absolute, addresses } from '@/lib/addresses'
import { changeAccount, invite, offerNewPassword, revokeLink } from '@/lib/auth/accounts'
import { oneTimePath } from '@/lib/auth/one-time-link'
import { environment } from '@/lib/env'
import { deskAction } from '../guard'
import { answered } from './answered'

const role = z.enum(['editor', 'publisher', 'admin'])
const id = z.coerce.number().int().min(1)
const linkOf = (token: string) => absolute(environment().siteUrl, oneTimePath(token))

const guardedInvite = deskAction(
  { name: 'inviteEditor', role: 'admin', input: z.object({ email: z.email().max(320), role }) },
  async (admin, asked): Promise<AccountAnswer> => {
    const made = await invite(admin, asked)
    if (made.kind === 'taken') return { kind: 'told', words: `${asked.email} has an account already.` }
    revalidatePath(addresses.editors())
    return { kind: 'link', for: asked.email, link: linkOf(made.token) }
  },
)

const guardedOffer = deskAction(
  { name: 'offerPassword', role: 'admin', input: z.object({ id }) },
  async (admin, asked): Promise<AccountAnswer> => {
    const made = await offerNewPassword(admin, asked.id)
    if (made.kind === 'missing') return { kind: 'told', words: 'There is no such account, or it is disabled.' }
    revalidatePath(addresses.editors())
    return { kind: 'link', for: made.email, link: linkOf(made.token) }
  },
)

const guardedChange = deskAction(
  {
    name: 'changeEditor',
    role: 'admin',
    input: z.discriminatedUnion('act', [
      z.object({ act: z.enum(['disable', 'enable', 'end-sessions']), id }),
      z.object({ act: z.literal('role'), id, role }),
    ]),
  },
  async (admin, asked): Promise<AccountAnswer> => {
    const done = await changeAccount(admin, asked)
    if (done === 'missing') return { kind: 'told', words: 'There is no such account.' }
    if (done === 'last-admin') return { kind: 'told', words: 'This is the last admin. Make somebody else admin first.' }
    revalidatePath(addresses.editors())
    return { kind: 'told', words: 'Done.' }
  },
)

const guardedRevoke = deskAction(
  {
    name: 'revokeOneTimeLink',
    role: 'admin',
    input: z.object({ purpose: z.enum(['invite', 'password']), email: z.string().max(320) }),
  },
  async (admin, asked): Promise<AccountAnswer> => {
    const done = await revokeLink(admin, asked)
    revalidatePath(addresses.editors())
    if (done === 'missing') return { kind: 'told', words: 'That link was already used, expired or revoked.' }
    return { kind: 'told', words: `The link for ${asked.email} is revoked.` }
  },
)

export async function inviteEditor(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedInvite(Object.fromEntries(form)))
}

export async function offerPassword(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedOffer(Object.fromEntries(form)))
}

export async function changeEditor(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedChange(Object.fromEntries(form)))
}

export async function revokeOneTimeLink(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedRevoke(Object.fromEntries(form)))
}
