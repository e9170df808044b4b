'use client'

import { useState } from 'react'
import { momentOf, wallClock } from '@/lib/digest/wall-clock'
import type { AtLocal } from '../state/actions'
import { Field, inputClass } from './field'
import { type Earliest, faultOf, fromNow, laterOf, nextHour, scheduleWords } from './schedule-words'

interface Asked {
  readonly start: Date | undefined
  readonly timeZone: string
  /** A lower bound besides the present. */
  readonly earliest?: Earliest | undefined
}

export function useClock({ start, timeZone, earliest }: Asked) {
  const [bound] = useState(() => laterOf(fromNow(new Date()), earliest))
  const [typed, setTyped] = useState<AtLocal>(() => {
    if (start && start > bound.at) return { local: wallClock(start, timeZone) }
    return { local: nextHour(bound.at, timeZone) }
  })
  const moment = momentOf(typed.local, timeZone, typed.second)
  const fault = faultOf(moment, bound)
  return { typed, setTyped, moment, fault, good: fault === undefined, min: wallClock(bound.at, timeZone) }
}

interface Props {
  readonly id: string
  readonly label: string
  readonly timeZone: string
  readonly clock: ReturnType<typeof useClock>
}

/**
 * A day and a time in the publication's zone, with the moment in UTC below. Hours that a clock change skips are
 * refused; for an hour that occurs twice, one is chosen.
 */
export function ClockField({ id, label, timeZone, clock: { typed, setTyped, moment, fault, min } }: Props) {
  return (
    <>
      <Field id={id} label={`${label} (${timeZone})`} fault={fault} hint={scheduleWords(moment)}>
        <input
          id={id}
          type="datetime-local"
          required
          min={min}
          value={typed.local}
          aria-describedby={`${id}-note`}
          aria-invalid={fault !== undefined}
          onChange={(event) => setTyped({ local: event.target.value.slice(0, 16) })}
          className={inputClass}
        />
      </Field>
      {moment.kind === 'moment' && moment.twice && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="mb-1">The clocks are set back that day, so this time comes twice.</legend>
          {[false, true].map((second) => (
            <label key={String(second)} className="flex items-center gap-2">
              <input
                type="radio"
                name={`${id}-second`}
                checked={(typed.second ?? false) === second}
                onChange={() => setTyped({ local: typed.local, ...(second ? { second } : {}) })}
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
