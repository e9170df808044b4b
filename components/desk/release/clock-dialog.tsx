'use client'

import type { RefObject } from 'react'
import type { AtLocal } from '../edit/acts'
import { Dialog } from '../frame/dialog'
import { DialogActs } from '../frame/dialog-acts'
import { ClockField, useClock } from './clock-field'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly id: string
  readonly heading: string
  readonly label: string
  /** What it means, below the heading. */
  readonly words: string
  readonly timeZone: string
  readonly start: Date
  readonly onChoose: (at: AtLocal) => void
}

/** Asks for one moment on the publication's clock. */
export function ClockDialog({ dialog, id, heading, label, words, timeZone, start, onChoose }: Props) {
  const clock = useClock(start, timeZone)
  return (
    <Dialog dialog={dialog} heading={heading}>
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => clock.good && onChoose(clock.typed)}
      >
        <p>{words}</p>
        <ClockField id={id} label={label} timeZone={timeZone} clock={clock} />
        <DialogActs dialog={dialog} disabled={!clock.good}>
          {heading}
        </DialogActs>
      </form>
    </Dialog>
  )
}
