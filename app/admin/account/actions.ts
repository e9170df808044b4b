'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { OwnAnswer } from '@/components/desk/account/own-answer'
import { addresses } from '@/lib/addresses'
import { currentSession } from '@/lib/auth'
import { changeOwnName, changeOwnPassword, showOwnName } from '@/lib/auth/own-account'
import { endOtherSessions, endOwnSession } from '@/lib/auth/sessions'
import { waitWords } from '@/lib/auth/throttle'
import { deskAction } from '../guard'

const guardedEnd = deskAction(
  { name: 'endSession', role: 'editor', input: z.object({ session: z.string().max(100) }) },
  async (editor, { session }): Promise<OwnAnswer> => {
    const done = await endOwnSession(editor, session)
    revalidatePath(addresses.account())
    return { kind: 'told', words: done === 'ended' ? 'Session ended.' : 'That session had already ended.' }
  },
)

const guardedOthers = deskAction(
  { name: 'endOthers', role: 'editor', input: z.object({}) },
  async (editor): Promise<OwnAnswer> => {
    const ended = await endOtherSessions(editor, await thisSession())
    revalidatePath(addresses.account())
    return { kind: 'told', words: ended === 1 ? '1 session ended.' : `${ended} sessions ended.` }
  },
)

const guardedName = deskAction(
  { name: 'changeName', role: 'editor', input: z.object({ name: z.string().trim().max(200) }) },
  async (editor, { name }): Promise<OwnAnswer> => {
    if (!/[\p{L}\p{N}]/u.test(name))
      return { kind: 'fault', field: 'name', reason: 'A name needs at least one letter.' }
    await changeOwnName(editor, name)
    revalidatePath(addresses.account())
    return { kind: 'told', words: `Your name is now ${name}.` }
  },
)

const guardedShown = deskAction(
  { name: 'showName', role: 'editor', input: z.object({ shown: z.literal('on').optional() }) },
  async (editor, { shown }): Promise<OwnAnswer> => {
    await showOwnName(editor, shown === 'on')
    revalidatePath(addresses.account())
    return { kind: 'told', words: shown === 'on' ? 'Readers see your name now.' : 'Readers see your role only.' }
  },
)

const secret = z.string().max(2_000)
const guardedPassword = deskAction(
  { name: 'changePassword', role: 'editor', input: z.object({ current: secret, password: secret, again: secret }) },
  async (editor, given): Promise<OwnAnswer> => {
    const done = await changeOwnPassword(editor, await thisSession(), given)
    if (done.kind === 'fault') return done
    if (done.kind === 'throttled')
      return {
        kind: 'fault',
        field: 'current',
        reason: `Too many wrong passwords. Try again ${waitWords(done.seconds)}.`,
      }
    revalidatePath(addresses.account())
    return { kind: 'told', words: 'Password changed. All your other sessions were ended.' }
  },
)

export async function endSession(_last: OwnAnswer, form: FormData): Promise<OwnAnswer> {
  return answered(await guardedEnd(Object.fromEntries(form)))
}

export async function endOthers(_last: OwnAnswer, form: FormData): Promise<OwnAnswer> {
  return answered(await guardedOthers(Object.fromEntries(form)))
}

export async function changeName(_last: OwnAnswer, form: FormData): Promise<OwnAnswer> {
  return answered(await guardedName(Object.fromEntries(form)))
}

export async function showName(_last: OwnAnswer, form: FormData): Promise<OwnAnswer> {
  return answered(await guardedShown(Object.fromEntries(form)))
}

export async function changePassword(_last: OwnAnswer, form: FormData): Promise<OwnAnswer> {
  return answered(await guardedPassword(Object.fromEntries(form)))
}

const thisSession = async () => (await currentSession())?.id ?? ''

function answered(answer: Awaited<ReturnType<typeof guardedEnd>>): OwnAnswer {
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.account()}`)
  if (answer.kind === 'malformed') return { kind: 'told', words: `Nothing was done: ${answer.reason}.` }
  if (answer.kind === 'unavailable')
    return { kind: 'told', words: 'Cannot save just now: nothing was done. Try again in a moment.' }
  return answer
}
