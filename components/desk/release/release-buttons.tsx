'use client'

import { useRef } from 'react'
import type { Release } from '../edit/acts'
import type { Opened } from '../edit/opened'
import { Button } from '../frame/button'
import { ReasonDialog } from './reason-dialog'
import { ScheduleDialog } from './schedule-dialog'
import { embargoOf, needsAnother, type Powers } from './standing'
import { WithdrawDialog } from './withdraw-dialog'

interface Props {
  readonly opened: Opened
  readonly powers: Powers
  /** The id of who is editing. */
  readonly editor: number
  readonly timeZone: string
  readonly busy: boolean
  /** `reason`: in place of the one that is typed beside. */
  readonly release: (release: Release, reason?: string) => void
}

/** What can be done to a document's standing from where it stands. Unsaved text goes along in the same revision. */
export function ReleaseButtons({ opened, powers, editor, timeZone, busy, release }: Props) {
  const scheduleDialog = useRef<HTMLDialogElement>(null)
  const withdrawDialog = useRef<HTMLDialogElement>(null)
  const sendBackDialog = useRef<HTMLDialogElement>(null)
  const { state } = opened
  const isOut = state === 'published' || state === 'scheduled'
  const embargo = embargoOf(opened)
  const mayLetOut = powers.release && state !== 'published' && !needsAnother(opened, editor)

  const handIn = state === 'draft' && powers.edit && (
    <Button look={mayLetOut ? 'plain' : 'strong'} disabled={busy} onClick={() => release({ kind: 'submit' })}>
      Hand in for review
    </Button>
  )
  if (!powers.release) return handIn
  return (
    <>
      {mayLetOut && !(embargo && state === 'scheduled') && (
        <Button
          look="strong"
          disabled={busy}
          onClick={() => release({ kind: 'publish' })}
          data-primary
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {embargo ? 'Publish when the embargo ends' : publishWords[state]}
        </Button>
      )}
      {mayLetOut && (
        <Button disabled={busy} onClick={() => scheduleDialog.current?.showModal()}>
          {state === 'scheduled' ? 'Reschedule' : 'Schedule'}
        </Button>
      )}
      {handIn}
      {state === 'review' && (
        <Button disabled={busy} onClick={() => sendBackDialog.current?.showModal()}>
          Send back
        </Button>
      )}
      {state !== 'draft' && state !== 'review' && (
        <Button disabled={busy} onClick={() => release({ kind: 'unpublish' })}>
          Back to draft
        </Button>
      )}
      {isOut && (
        <Button look="pencil" disabled={busy} onClick={() => withdrawDialog.current?.showModal()}>
          Withdraw
        </Button>
      )}
      <ScheduleDialog
        key={opened.revision}
        dialog={scheduleDialog}
        timeZone={timeZone}
        publishAt={opened.publishAt}
        onSchedule={(at) => release({ kind: 'schedule', ...at })}
      />
      <ReasonDialog
        key={`send back ${opened.revision}`}
        dialog={sendBackDialog}
        heading="Send it back"
        label="What is missing"
        hint="Stands on the sheet for whoever handed it in, and in the history."
        act="Send back"
        onReason={(reason) => release({ kind: 'send-back' }, reason)}
      />
      <WithdrawDialog
        key={`withdraw ${opened.revision}`}
        dialog={withdrawDialog}
        onWithdraw={(publicReason) => release({ kind: 'withdraw', ...(publicReason && { publicReason }) })}
      />
    </>
  )
}

const publishWords: Record<Opened['state'], string> = {
  draft: 'Publish',
  review: 'Publish',
  scheduled: 'Publish now',
  published: 'Publish',
  withdrawn: 'Publish again',
}
