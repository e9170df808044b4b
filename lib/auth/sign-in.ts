import { type Account, findEditorByEmail } from '@/lib/store/editors/editors'
import { forgetSessions, startSession } from '@/lib/store/editors/sessions'
import { beginAttempt, forgetFailures, recordSuccess } from '@/lib/store/editors/sign-in-failures'
import { logAct } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'
import { throttleKey } from './device'
import { passwordMatches } from './password'
import { sessionLasts } from './sessions'
import { forgottenAfter, secondsToWait } from './throttle'

export type SignIn =
  | { readonly kind: 'welcome'; readonly account: Account; readonly session: string }
  /** Wrong password, no such account, or one that is disabled: nobody outside learns which. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly seconds: number }

interface Attempt {
  readonly email: string
  readonly password: string
  /** The value of the device cookie. */
  readonly device: string | undefined
  readonly secret: string
  /** As `browserWords` calls it. */
  readonly browser?: string
  readonly now?: Date
}

/** Tries a password; a right one begins a session. Counts and logs the attempt; takes the same time whether the account exists or not. */
export async function signIn(attempt: Attempt): Promise<SignIn> {
  const { email, password, device, secret, browser = 'An unknown browser', now = new Date() } = attempt
  const store = await archive()
  const key = throttleKey(email, device, secret)
  const seconds = await beginAttempt(store, { key, at: now, wait: secondsToWait })
  if (seconds > 0) return { kind: 'throttled', seconds }
  const account = await findEditorByEmail(store.db, email)
  const matches = await passwordMatches(account?.passwordHash, password)
  if (!account || !matches || account.disabledAt) {
    await store.write((db) => logAct(db, { at: now, act: 'fail-sign-in', detail: email.slice(0, 200) }))
    return { kind: 'refused' }
  }
  await recordSuccess(store, [key])
  await forgetFailures(store, new Date(now.getTime() - forgottenAfter))
  const session = await store.write(async (db) => {
    await forgetSessions(db, new Date(now.getTime() - sessionLasts))
    await logAct(db, { at: now, act: 'sign-in', editor: account, detail: browser })
    return startSession(db, { editorId: account.id, browser, at: now })
  })
  return { kind: 'welcome', account, session }
}
