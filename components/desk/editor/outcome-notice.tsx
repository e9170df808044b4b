import { addresses } from '@/lib/addresses'
import { Notice } from '../controls/notice'
import { heldWords } from '../review/held-words'
import type { SaveResult } from '../state/editor-state'

export function OutcomeNotice({ result }: { result: SaveResult | undefined }) {
  switch (result?.kind) {
    case 'signed-out':
      if (result.disabled)
        return (
          <Problem>
            Your account has been disabled; nothing was saved. Your text stays here and in this browser, so that you can
            copy it.
          </Problem>
        )
      return (
        <Problem>
          Your session has ended; nothing was saved. Your text stays here.
          <a href={addresses.signIn()} target="_blank" rel="noopener" className="font-semibold underline">
            Sign in again in a new tab
          </a>
          , then save.
        </Problem>
      )
    case 'forbidden':
      return <Problem>Your account is not allowed to do this; nothing was saved. Your text stays here.</Problem>
    case 'unreachable':
      return <Problem>The server did not answer. Your text stays here and in this browser; try again.</Problem>
    case 'unavailable':
      return (
        <Problem>Cannot save just now: nothing was written. Your text is kept here; try again in a moment.</Problem>
      )
    case 'missing':
      return <Problem>This document no longer exists. Your text stays here.</Problem>
    case 'held':
      return <Problem>{heldWords(result)}</Problem>
    case 'malformed':
    case 'refused':
      return <Problem>Nothing was saved: {result.reason}</Problem>
    case 'unsaid':
      return (
        <Problem>
          {result.when === 'now'
            ? 'Nothing was saved: this has been published in the meantime.'
            : 'Nothing was saved: readers saw this before with another text.'}{' '}
          Try again, and say whether the change is a correction or a typo.
        </Problem>
      )
    case 'invalid':
      return (
        <Problem>
          <p>Nothing was saved. Please fix this first:</p>
          <ul className="list-disc pl-5">
            {result.faults.map((fault) => (
              <li key={`${fault.line} ${fault.field} ${fault.reason}`}>
                {fault.field}: {fault.reason}
                {fault.line !== undefined && ` (line ${fault.line})`}
              </li>
            ))}
          </ul>
        </Problem>
      )
    default:
      return null
  }
}

const Problem = ({ children }: { children: React.ReactNode }) => (
  <Notice look="pencil" urgent>
    {children}
  </Notice>
)
