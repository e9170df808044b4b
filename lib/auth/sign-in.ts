import { type Account, findEditorByEmail } from '@/lib/store/accounts/editors'
import { forgetSessions, startSession } from '@/lib/store/accounts/sessions'
import { beginAttempt, countFailure, recordSuccess } from '@/lib/store/accounts/sign-in-failures'
import type { Archive } from '@/lib/store/archive'
import { logAct } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'
import { throttleKey } from './device'
import { passwordMatches } from './password'
import { sessionLasts } from './sessions'
import { type StrangersLimit, strangers } from './strangers'
import { forgottenAfter, secondsToWait } from './throttle'

export type SignInOutcome =
  | { readonly kind: 'welcome'; readonly account: Account; readonly session: string }
  /** Wrong password, no such account or a disabled one: outsiders cannot learn which. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly seconds: number }

interface Attempt {
  readonly email: string
  readonly password: string
  readonly device: string | undefined
  readonly secret: string
  readonly browser?: string
  readonly now?: Date
}

/**
 * Tries a password and begins a session. Counts and logs the attempt; takes the same time whether the account exists or
 * not. Browsers unknown to this account share `limit`, whatever address they try.
 */
export async function signIn(attempt: Attempt, limit: StrangersLimit = strangers): Promise<SignInOutcome> {
  const { email, password, device, secret, browser = 'An unknown browser', now = new Date() } = attempt
  const store = await archive()
  const { key, isKnown } = throttleKey(email, device, secret)
  const flooded = isKnown ? 0 : await limit.take()
  if (flooded > 0) {
    if (limit.isNews(now)) await logFlood(store, now)
    return { kind: 'throttled', seconds: flooded }
  }
  const forget = new Date(now.getTime() - forgottenAfter)
  const begun = await beginAttempt(store, { key, at: now, wait: secondsToWait, forget })
  if (begun.kind === 'wait') return { kind: 'throttled', seconds: begun.seconds }
  const account = await findEditorByEmail(store.db, email)
  const matches = await passwordMatches(account?.passwordHash, password)
  if (!account || !matches || account.disabledAt) {
    await logFailure(store, account, begun.nth, now)
    return { kind: 'refused' }
  }
  if (!isKnown) await limit.giveBack()
  await recordSuccess(store, key)
  const session = await store.write(async (db) => {
    await forgetSessions(db, new Date(now.getTime() - sessionLasts))
    await logAct(db, { at: now, act: 'sign-in', editor: account, detail: browser })
    return startSession(db, { editorId: account.id, browser, at: now })
  })
  return { kind: 'welcome', account, session }
}

/**
 * The log is never cut, so of failures in a row only the first, second, fourth, eighth and so on are logged. What a
 * stranger typed is never logged: attempts on unknown addresses are counted together, by the day.
 */
async function logFailure(store: Archive, account: Account | undefined, nth: number, at: Date): Promise<void> {
  await store.write(async (db) => {
    // Counted for accounts too, although unused: the time taken must not tell whether there is an account.
    const today = await countFailure(db, `${account ? 'accounts' : 'nobody'}:${at.toISOString().slice(0, 10)}`, at)
    const count = account ? nth : today
    if (!Number.isInteger(Math.log2(count))) return
    const who = account?.email ?? 'addresses without an account'
    const times = account ? `${count} in a row` : `${count} on this day`
    await logAct(db, { at, act: 'fail-sign-in', detail: `${who}: ${times}` })
  })
}

const logFlood = (store: Archive, at: Date): Promise<void> =>
  store.write((db) =>
    logAct(db, {
      at,
      act: 'throttle-sign-in',
      detail:
        'Too many failed sign-ins at once from unknown browsers: sign-ins from unknown browsers have to wait. Logged once an hour.',
    }),
  )
