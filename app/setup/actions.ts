'use server'

import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { z } from 'zod'
import type { AccountFormState } from '@/components/desk/account/account-form'
import { takeLink } from '@/lib/auth/one-time-link'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { cannotSave } from '@/lib/desk'
import { environment } from '@/lib/env'

const input = z.object({
  token: z.string().max(200),
  email: z.string().max(320).default(''),
  name: z.string().max(200).default(''),
  password: z.string().max(2_000),
  again: z.string().max(2_000),
})
const address = z.email()

/** The one-time token is the authorization: there may be no editor yet. */
export async function setUp(_state: AccountFormState, form: FormData): Promise<AccountFormState> {
  if (!isOwnOrigin(await headers(), environment().siteUrl)) forbidden()
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success)
    return { field: 'password', reason: 'The form was incomplete. Reload the page and try again.', given: {} }
  const { email, name } = parsed.data
  const given = { email, name }
  if (email && !address.safeParse(email.trim()).success)
    return { field: 'email', reason: 'This is not an e-mail address.', given }
  const taken = await takeLink(parsed.data).catch((error) => {
    if (!cannotSave(error)) throw error
    return {
      kind: 'fault',
      field: 'password',
      reason: 'Nothing can be saved just now. Try again in a minute.',
    } as const
  })
  if (taken.kind === 'fault') return { ...taken, given }
  redirect(taken.kind === 'done' ? '/setup?done=yes' : '/setup')
}
