'use client'

import { useRef } from 'react'
import type { Release } from '../edit/acts'
import type { Opened } from '../edit/opened'
import { Button } from '../frame/button'
import { ScheduleDialog } from './schedule-dialog'
import { WithdrawDialog } from './withdraw-dialog'

interface Props {
  readonly opened: Opened
  readonly timeZone: string
  readonly busy: boolean
  readonly release: (release: Release) => void
}

/** What can be done to a document's standing from where it stands. Unsaved text goes along in the same revision. */
export function ReleaseButtons({ opened, timeZone, busy, release }: Props) {
  const scheduleDialog = useRef<HTMLDialogElement>(null)
  const withdrawDialog = useRef<HTMLDialogElement>(null)
  const { state } = opened
  const isOut = state === 'published' || state === 'scheduled'
  return (
    <>
      {state !== 'published' && (
        <Button
          look="strong"
          disabled={busy}
          onClick={() => release({ kind: 'publish' })}
          data-primary
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {state === 'draft' ? 'Publish' : state === 'scheduled' ? 'Publish now' : 'Publish again'}
        </Button>
      )}
      {state !== 'published' && (
        <Button disabled={busy} onClick={() => scheduleDialog.current?.showModal()}>
          {state === 'scheduled' ? 'Reschedule' : 'Schedule'}
        </Button>
      )}
      {state !== 'draft' && (
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
        onSchedule={(local) => release({ kind: 'schedule', local })}
      />
      <WithdrawDialog dialog={withdrawDialog} onWithdraw={() => release({ kind: 'withdraw' })} />
    </>
  )
}
