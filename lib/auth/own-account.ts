import type { Editor } from '@/lib/store/accounts/editor'
import { findEditor, setName, setPassword } from '@/lib/store/accounts/editors'
import { beginAttempt, recordSuccess } from '@/lib/store/accounts/sign-in-failures'
import { isNamed, setNamed } from '@/lib/store/accounts/sign-off'
import { archive } from '@/lib/store/open-archive'
import { hashPassword, passwordFault, passwordMatches } from './password'
import { forgottenAfter, secondsToWait } from './throttle'

export type PasswordChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly field: 'current' | 'password'; readonly reason: string }
  | { readonly kind: 'throttled'; readonly seconds: number }

/**
 * Sets a new password and ends every other session. Asks for the current one, so that an open browser is not enough to
 * take an account over; wrong ones count as failed sign-ins.
 */
export async function changeOwnPassword(
  editor: Editor,
  session: string,
  given: { readonly current: string; readonly password: string; readonly again: string },
  now = new Date(),
): Promise<PasswordChange> {
  const store = await archive()
  const { current, password, again } = given
  const reason = password === again ? passwordFault(password, editor.email) : 'The two passwords are not the same.'
  if (reason) return { kind: 'fault', field: 'password', reason }
  const key = `own-password:${editor.id}`
  const forget = new Date(now.getTime() - forgottenAfter)
  const begun = await beginAttempt(store, { key, at: now, wait: secondsToWait, forget })
  if (begun.kind === 'wait') return { kind: 'throttled', seconds: begun.seconds }
  const account = await findEditor(store.db, editor.id)
  if (!(await passwordMatches(account?.passwordHash, current)))
    return { kind: 'fault', field: 'current', reason: 'This is not your current password.' }
  await recordSuccess(store, key)
  await setPassword(store, editor.id, await hashPassword(password), { at: now, editor }, session)
  return { kind: 'done' }
}

/** For future revisions; earlier ones keep the old name. */
export async function changeOwnName(editor: Editor, name: string, now = new Date()): Promise<void> {
  if (name === editor.name) return
  await setName(await archive(), editor.id, name, { at: now, editor })
}

/** Whether readers see the name where this editor signed a text off. */
export const isNameShown = async (editor: Editor): Promise<boolean> => isNamed((await archive()).db, editor.id)

/** For all that this editor signed off, at once. */
export const showOwnName = async (editor: Editor, shown: boolean, now = new Date()): Promise<void> =>
  setNamed(await archive(), editor, shown, now)
