'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { AccountAnswer } from '@/components/desk/account/account-answer'
import { addresses } from '@/lib/addresses'
import { makeToken, revokeToken } from '@/lib/auth/pipeline-tokens'
import { deskAction } from '../guard'
import { answered } from './answered'

const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'has invisible characters')
  .regex(/\D/, 'is only a number')

const guardedMake = deskAction(
  { name: 'makePipelineToken', role: 'admin', input: z.object({ name }) },
  async (admin, asked): Promise<AccountAnswer> => {
    const made = await makeToken(admin, asked.name)
    if (made.kind === 'taken')
      return { kind: 'told', words: `There is a token “${asked.name}” already. Use another name, or revoke it first.` }
    revalidatePath(addresses.editors())
    return { kind: 'token', name: asked.name, token: made.token }
  },
)

const guardedRevoke = deskAction(
  { name: 'revokePipelineToken', role: 'admin', input: z.object({ id: z.coerce.number().int().min(1) }) },
  async (admin, asked): Promise<AccountAnswer> => {
    const done = await revokeToken(admin, asked.id)
    revalidatePath(addresses.editors())
    if (done.kind === 'missing') return { kind: 'told', words: 'That token was revoked already.' }
    return { kind: 'told', words: `The token “${done.name}” is revoked.` }
  },
)

export async function makePipelineToken(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedMake(Object.fromEntries(form)))
}

export async function revokePipelineToken(_last: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return answered(await guardedRevoke(Object.fromEntries(form)))
}
