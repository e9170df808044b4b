import { redirect } from 'next/navigation'
import type { AccountAnswer } from '@/components/desk/account/account-answer'
import type { SaveRefusal } from '@/components/desk/state/actions'
import { addresses } from '@/lib/addresses'

/** What a form on the page of editors shows of an action's outcome. */
export function answered(answer: AccountAnswer | SaveRefusal): AccountAnswer {
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.editors()}`)
  if (answer.kind === 'malformed') return { kind: 'told', words: `Nothing was done: ${answer.reason}.` }
  if (answer.kind === 'unavailable')
    return { kind: 'told', words: 'Cannot save just now: nothing was done. Try again in a moment.' }
  return answer
}
