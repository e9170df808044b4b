'use client'

import { useState } from 'react'
import { momentOf, wallClock } from '@/lib/digest/wall-clock'
import type { AtLocal } from '../edit/acts'
import { Field, inputClass } from '../frame/field'
import { scheduleWords } from './schedule-words'

/** A time on the publication's clock as it is being typed, and whether it is a moment. */
export function useClock(start: Date, timeZone: string) {
  const [typed, type] = useState<AtLocal>(() => ({ local: wallClock(start, timeZone) }))
  const moment = momentOf(typed.local, timeZone, typed.second)
  return { typed, type, moment, good: moment.kind === 'moment' }
}

interface Props {
  readonly id: string
  readonly label: string
  readonly timeZone: string
  readonly clock: ReturnType<typeof useClock>
}

/**
 * A day and a time on the publication's clock, with the moment in UTC below it. An hour that the clock skips is none;
 * of an hour that it shows twice, one of the two is chosen.
 */
export function ClockField({ id, label, timeZone, clock: { typed, type, moment, good } }: Props) {
  return (
    <>
      <Field id={id} label={`${label} (${timeZone})`} {...{ [good ? 'hint' : 'fault']: scheduleWords(moment) }}>
        <input
          id={id}
          type="datetime-local"
          required
          value={typed.local}
          aria-describedby={`${id}-note`}
          aria-invalid={!good}
          onChange={(event) => type({ local: event.target.value.slice(0, 16) })}
          className={inputClass}
        />
      </Field>
      {moment.kind === 'moment' && moment.twice && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="mb-1">The clock is set back and shows this time twice that day.</legend>
          {[false, true].map((second) => (
            <label key={String(second)} className="flex items-center gap-2">
              <input
                type="radio"
                name={`${id}-second`}
                checked={(typed.second ?? false) === second}
                onChange={() => type({ local: typed.local, ...(second ? { second } : {}) })}
                className="size-4 accent-ink"
              />
              {second ? 'The second time' : 'The first time'}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
