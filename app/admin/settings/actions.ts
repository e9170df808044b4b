'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { SettingsAnswer } from '@/components/desk/account/settings-form'
import { addresses } from '@/lib/addresses'
import * as desk from '@/lib/desk/settings'
import { examinationDemands } from '@/lib/desk/settings'
import { deskAction } from '../guard'

const input = z.object({
  twoPeople: z.literal('on').optional(),
  examination: z.enum(examinationDemands),
  credits: z.enum(['note', 'warn', 'block']),
})

const guarded = deskAction(
  { name: 'changeSettings', role: 'admin', input },
  async (admin, { twoPeople, examination, credits }) => {
    await desk.changeSettings(admin, { twoPeople: twoPeople === 'on', examination, credits })
    revalidatePath(addresses.settings())
    return { kind: 'told', words: 'Saved.' } as const
  },
)

export async function changeSettings(_last: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const answer = await guarded(Object.fromEntries(form))
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.settings()}`)
  if (answer.kind === 'malformed') return { kind: 'told', words: `Nothing was saved: ${answer.reason}.` }
  if (answer.kind === 'unavailable')
    return { kind: 'told', words: 'Cannot save just now: nothing was done. Try again in a moment.' }
  return answer
}
