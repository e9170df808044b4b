'use client'

import { useRef } from 'react'
import type { Release } from '../edit/acts'
import type { Opened } from '../edit/opened'
import { Button } from '../frame/button'
import { ClockDialog } from './clock-dialog'
import { ReasonDialog } from './reason-dialog'
import { embargoOf, endOf, type Powers } from './standing'

interface Props {
  readonly opened: Opened
  readonly powers: Powers
  readonly timeZone: string
  readonly busy: boolean
  readonly release: (release: Release, reason?: string) => void
  /** Asks for a note to readers; there is no text that has to change with it. */
  readonly correct: () => void
}

/** The rarer acts, beside the words that say what they change. Unsaved text goes along in the same revision. */
export function StandingActs({ opened, powers, timeZone, busy, release, correct }: Props) {
  const embargoDialog = useRef<HTMLDialogElement>(null)
  const liftDialog = useRef<HTMLDialogElement>(null)
  const endDialog = useRef<HTMLDialogElement>(null)
  const { state, revision, asOf } = opened
  const embargo = embargoOf(opened)
  const end = endOf(opened)
  if (!powers.release) return null
  return (
    <div data-acts className="flex flex-wrap gap-x-3">
      {state === 'published' && (
        <Button look="quiet" disabled={busy} onClick={correct}>
          Add a correction
        </Button>
      )}
      {state !== 'published' && (
        <Button look="quiet" disabled={busy} onClick={() => embargoDialog.current?.showModal()}>
          {embargo ? 'Move the embargo' : 'Set an embargo'}
        </Button>
      )}
      {state !== 'published' && embargo && powers.liftEmbargo && (
        <Button look="quiet" disabled={busy} onClick={() => liftDialog.current?.showModal()}>
          Lift the embargo
        </Button>
      )}
      <Button look="quiet" disabled={busy} onClick={() => endDialog.current?.showModal()}>
        {end ? 'Change when it leaves' : 'Set when it leaves'}
      </Button>
      {end && (
        <Button look="quiet" disabled={busy} onClick={() => release({ kind: 'stay' })}>
          Let it stay
        </Button>
      )}
      <ClockDialog
        key={`embargo ${revision}`}
        dialog={embargoDialog}
        id="embargo-until"
        heading={embargo ? 'Move the embargo' : 'Set the embargo'}
        label="Not public before"
        words={
          powers.liftEmbargo
            ? 'Nobody makes it public before then by publishing it: the embargo has to be lifted first.'
            : 'Nobody makes it public before then by publishing it. You may move the embargo to a later time; only an admin may lift it, or move it to an earlier one.'
        }
        timeZone={timeZone}
        start={embargo ?? opened.publishAt}
        onChoose={(at) => release({ kind: 'embargo', ...at })}
      />
      <ReasonDialog
        key={`lift ${revision}`}
        dialog={liftDialog}
        heading="Lift the embargo?"
        label="Why it is lifted"
        hint="Stands in the log and in the history, with your name."
        act="Lift it now"
        look="pencil"
        onReason={(reason) => release({ kind: 'lift-embargo' }, reason)}
      >
        <p>
          {state === 'scheduled'
            ? 'It is published at its own time then, which may be at once.'
            : 'Whoever publishes it makes it public at once then.'}
        </p>
      </ReasonDialog>
      <ClockDialog
        key={`end ${revision}`}
        dialog={endDialog}
        id="leaves-at"
        heading={end ? 'Change when it leaves' : 'Set when it leaves'}
        label="Leaves the paper at"
        words="From then on its page answers “not found”. It stays in the archive, and can be published again."
        timeZone={timeZone}
        start={end ?? (state === 'scheduled' ? opened.publishAt : asOf)}
        onChoose={(at) => release({ kind: 'end', ...at })}
      />
    </div>
  )
}
