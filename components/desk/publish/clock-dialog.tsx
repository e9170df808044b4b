'use client'

import { useEffect, useRef } from 'react'
import { ClockField, useClock } from '../controls/clock-field'
import { Dialog } from '../controls/dialog'
import { DialogButtons } from '../controls/dialog-buttons'
import type { Earliest } from '../controls/schedule-words'
import type { AtLocal } from '../state/actions'

interface Props {
  readonly id: string
  readonly heading: string
  readonly label: string
  readonly words?: string
  readonly act: string
  readonly timeZone: string
  readonly start: Date | undefined
  readonly earliest?: Earliest | undefined
  readonly onChoose: (at: AtLocal) => void
  readonly onClose: () => void
}

/** One moment in the publication's zone; impossible ones are refused before sending. */
export function ClockDialog({ id, heading, label, words, act, timeZone, start, earliest, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const clock = useClock({ start, timeZone, earliest })
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <Dialog dialog={dialog} heading={heading} onClose={onClose}>
      <form
        method="dialog"
        className="grid gap-4 font-sans text-small"
        onSubmit={() => clock.good && onChoose(clock.typed)}
      >
        {words && <p>{words}</p>}
        <ClockField id={id} label={label} timeZone={timeZone} clock={clock} />
        <DialogButtons dialog={dialog} disabled={!clock.good}>
          {act}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
