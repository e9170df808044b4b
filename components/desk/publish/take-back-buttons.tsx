'use client'

import { useState } from 'react'
import type { State } from '@/lib/digest/visibility'
import { Button } from '../controls/button'
import { SureDialog } from '../controls/sure-dialog'
import type { PublishCommand } from '../state/actions'
import { ReasonDialog } from './reason-dialog'
import { WithdrawDialog } from './withdraw-dialog'

interface Props {
  readonly state: State
  readonly busy: boolean
  readonly release: (release: PublishCommand, reason?: string) => void
}

/**
 * Unpublish and withdraw: at the other end of the bar than publishing, each with a question, so that a double click
 * cannot undo a publication.
 */
export function TakeBackButtons({ state, busy, release }: Props) {
  const [asked, setAsked] = useState<'send-back' | 'unpublish' | 'withdraw'>()
  const close = () => setAsked(undefined)
  const unpublish = unpublishing[state]
  return (
    <>
      {state === 'review' && (
        <Button busy={busy} onClick={() => setAsked('send-back')}>
          Send back
        </Button>
      )}
      {unpublish && (
        <Button busy={busy} onClick={() => setAsked('unpublish')}>
          {unpublish.name}
        </Button>
      )}
      {(state === 'published' || state === 'scheduled') && (
        <Button look="pencil" busy={busy} onClick={() => setAsked('withdraw')}>
          Withdraw
        </Button>
      )}
      {asked === 'send-back' && (
        <ReasonDialog
          heading="Send it back"
          label="What is missing"
          hint="Shown on the document, in the queue and in the history, so that the editor who submitted it sees it."
          act="Send back"
          onReason={(reason) => release({ kind: 'send-back' }, reason)}
          onClose={close}
        />
      )}
      {asked === 'unpublish' && unpublish && (
        <SureDialog
          heading={unpublish.question}
          words={unpublish.words}
          act={unpublish.act}
          onSure={() => release({ kind: 'unpublish' })}
          onClose={close}
        />
      )}
      {asked === 'withdraw' && (
        <WithdrawDialog
          onWithdraw={(publicReason) => release({ kind: 'withdraw', ...(publicReason && { publicReason }) })}
          onClose={close}
        />
      )}
    </>
  )
}

interface Unpublishing {
  readonly name: string
  readonly question: string
  readonly words: string
  readonly act: string
}

/** The states from which a document becomes a draft again. */
const unpublishing: Readonly<Partial<Record<State, Unpublishing>>> = {
  published: {
    name: 'Unpublish',
    question: 'Unpublish it?',
    words: 'Readers can no longer see it: it is removed from every page, list and feed at once. It is kept as a draft.',
    act: 'Unpublish now',
  },
  scheduled: {
    name: 'Cancel the schedule',
    question: 'Cancel the schedule?',
    words: 'It will not be published on schedule. It is kept as a draft.',
    act: 'Keep it as a draft',
  },
  withdrawn: {
    name: 'Make it a draft',
    question: 'Make it a draft again?',
    words: 'Readers cannot see it. It can be edited and submitted for review again.',
    act: 'Make it a draft',
  },
}
