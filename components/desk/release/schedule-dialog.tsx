'use client'

import type { RefObject } from 'react'
import type { AtLocal } from '../edit/acts'
import { Dialog } from '../frame/dialog'
import { DialogActs } from '../frame/dialog-acts'
import { ClockField, useClock } from './clock-field'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly timeZone: string
  /** When it is to be published as things are. */
  readonly publishAt: Date
  readonly onSchedule: (at: AtLocal) => void
}

/** A day and a time on the publication's clock, with the moment in UTC beside it. */
export function ScheduleDialog({ dialog, timeZone, publishAt, onSchedule }: Props) {
  const clock = useClock(publishAt, timeZone)
  return (
    <Dialog dialog={dialog} heading="Schedule publication">
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => clock.good && onSchedule(clock.typed)}
      >
        <ClockField id="publish-at" label="Publish at" timeZone={timeZone} clock={clock} />
        <DialogActs dialog={dialog} disabled={!clock.good}>
          Schedule
        </DialogActs>
      </form>
    </Dialog>
  )
}
