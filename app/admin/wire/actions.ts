'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { GatherAnswer } from '@/components/desk/wire/gather-form'
import { addresses } from '@/lib/addresses'
import { startGathering } from '@/lib/desk/wire'
import { deskAction } from '../guard'

const input = z.object({ topic: z.string().min(1).max(100) })

const guarded = deskAction({ name: 'gatherNow', role: 'publisher', input }, (editor, { topic }) =>
  startGathering(editor, topic),
)

/** Begins to gather today's edition of a topic. A plain form: it works without JavaScript. */
export async function gatherNow(_last: GatherAnswer, form: FormData): Promise<GatherAnswer> {
  const answer = await guarded(Object.fromEntries(form))
  if (answer.kind === 'begun') redirect(addresses.wire())
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.wire()}`)
  if (answer.kind === 'unavailable')
    return { kind: 'not-begun', reason: 'Cannot save just now: nothing was started. Try again in a moment.' }
  return { kind: 'not-begun', reason: answer.reason }
}
