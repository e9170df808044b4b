'use client'

import { type RefObject, useState } from 'react'
import { momentOf, wallClock } from '@/lib/digest/wall-clock'
import { Button } from '../frame/button'
import { Dialog } from '../frame/dialog'
import { Field, inputClass } from '../frame/field'
import { scheduleWords } from './schedule-words'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly timeZone: string
  /** When it is to be published as things are. */
  readonly publishAt: Date
  readonly onSchedule: (local: string) => void
}

/** A day and a time on the publication's clock, with the moment in UTC beside it. */
export function ScheduleDialog({ dialog, timeZone, publishAt, onSchedule }: Props) {
  const [local, setLocal] = useState(() => wallClock(publishAt, timeZone))
  const moment = momentOf(local, timeZone)
  const good = moment.kind === 'moment'
  return (
    <Dialog dialog={dialog} heading="Schedule publication">
      <form method="dialog" className="grid gap-4 font-sans text-small" onSubmit={() => good && onSchedule(local)}>
        <Field
          id="publish-at"
          label={`Publish at (${timeZone})`}
          {...{ [good ? 'hint' : 'fault']: scheduleWords(moment) }}
        >
          <input
            id="publish-at"
            type="datetime-local"
            required
            value={local}
            aria-describedby="publish-at-note"
            aria-invalid={!good}
            onChange={(event) => setLocal(event.target.value.slice(0, 16))}
            className={inputClass}
          />
        </Field>
        <div className="flex gap-3">
          <Button type="submit" look="strong" disabled={!good}>
            Schedule
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
