'use client'

import { useState } from 'react'
import { Button } from '../controls/button'
import type { PublishCommand } from '../state/actions'
import type { Opened } from '../state/opened-document'
import { ClockDialog } from './clock-dialog'
import { embargoOf, endOf, type Powers } from './publish-rights'
import { ReasonDialog } from './reason-dialog'

interface Props {
  readonly opened: Opened
  readonly powers: Powers
  readonly timeZone: string
  readonly busy: boolean
  readonly release: (release: PublishCommand, reason?: string) => void
  readonly correct: () => void
}

/** Unsaved text is saved in the same revision. */
export function TimingButtons({ opened, powers, timeZone, busy, release, correct }: Props) {
  const [asked, setAsked] = useState<'embargo' | 'lift' | 'end'>()
  const close = () => setAsked(undefined)
  const { state } = opened
  const embargo = embargoOf(opened)
  const end = endOf(opened)
  if (!powers.release) return null
  return (
    <div data-acts className="flex flex-wrap gap-x-3">
      {state === 'published' && (
        <Button look="quiet" busy={busy} onClick={correct}>
          Add a correction
        </Button>
      )}
      {state !== 'published' && (
        <Button look="quiet" busy={busy} onClick={() => setAsked('embargo')}>
          {embargo ? 'Move the embargo' : 'Set an embargo'}
        </Button>
      )}
      {state !== 'published' && embargo && powers.liftEmbargo && (
        <Button look="quiet" busy={busy} onClick={() => setAsked('lift')}>
          Lift the embargo
        </Button>
      )}
      <Button look="quiet" busy={busy} onClick={() => setAsked('end')}>
        {end ? 'Change unpublish time' : 'Set unpublish time'}
      </Button>
      {end && (
        <Button look="quiet" busy={busy} onClick={() => release({ kind: 'stay' })}>
          Keep it online
        </Button>
      )}
      {asked === 'embargo' && (
        <ClockDialog
          id="embargo-until"
          heading={embargo ? 'Move the embargo' : 'Set an embargo'}
          label="Not public before"
          words={
            powers.liftEmbargo
              ? 'It cannot be published before then, unless the embargo is lifted first.'
              : 'It cannot be published before then. You can move the embargo to a later time; only an admin can lift it or move it to an earlier one.'
          }
          act={embargo ? 'Move the embargo' : 'Set the embargo'}
          timeZone={timeZone}
          start={embargo ?? opened.publishAt}
          earliest={
            embargo && !powers.liftEmbargo
              ? { at: embargo, words: 'Only an admin can move an embargo to an earlier time.' }
              : undefined
          }
          onChoose={(at) => release({ kind: 'embargo', ...at })}
          onClose={close}
        />
      )}
      {asked === 'lift' && (
        <ReasonDialog
          heading="Lift the embargo?"
          label="Reason for lifting it"
          hint="Saved in the log and the history, with your name."
          act="Lift it now"
          look="pencil"
          onReason={(reason) => release({ kind: 'lift-embargo' }, reason)}
          onClose={close}
        >
          <p>
            {state === 'scheduled'
              ? 'It is then published at its scheduled time, which may be at once.'
              : 'From then on it can be published at any time.'}
          </p>
        </ReasonDialog>
      )}
      {asked === 'end' && (
        <ClockDialog
          id="leaves-at"
          heading={end ? 'Change unpublish time' : 'Set unpublish time'}
          label="Unpublish at"
          words="From then on readers cannot see it. It is kept here, and can be published again."
          act={end ? 'Change the time' : 'Set the time'}
          timeZone={timeZone}
          start={end}
          earliest={
            state === 'scheduled'
              ? { at: opened.publishAt, words: 'It would be unpublished before it is published.' }
              : undefined
          }
          onChoose={(at) => release({ kind: 'end', ...at })}
          onClose={close}
        />
      )}
    </div>
  )
}
