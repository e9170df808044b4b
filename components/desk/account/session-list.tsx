'use client'

import { useActionState } from 'react'
import { Moment } from '../../ui/moment'
import { Button } from '../controls/button'
import type { OwnAction } from './own-answer'
import { ResultNotice } from './result-notice'

interface Props {
  readonly sessions: readonly {
    readonly id: string
    readonly browser: string
    readonly startedAt: Date
    readonly seenAt: Date
  }[]
  readonly current: string
  readonly timeZone: string
  readonly end: OwnAction
  readonly endOthers: OwnAction
}

export function SessionList({ sessions, current, timeZone, end, endOthers }: Props) {
  const [ended, submitEnd, ending] = useActionState(end, { kind: 'nothing' })
  const [others, submitOthers, endingOthers] = useActionState(endOthers, { kind: 'nothing' })
  return (
    <>
      <ul className="border-t border-rule">
        {sessions.map(({ id, browser, startedAt, seenAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule py-2 font-sans text-small"
          >
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-semibold wrap-anywhere">{browser}</span>
              {id === current && <span className="ml-2 text-pencil">this session</span>}
              <span className="block text-quiet">
                Since <Moment at={startedAt} timeZone={timeZone} />
                {id !== current && (
                  <>
                    , last seen about <Moment at={seenAt} timeZone={timeZone} />
                  </>
                )}
              </span>
            </span>
            {id !== current && (
              <form action={submitEnd}>
                <input type="hidden" name="session" value={id} />
                <Button type="submit" busy={ending}>
                  End<span className="sr-only"> the session of {browser}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 pt-3">
        {sessions.length > 1 && (
          <form action={submitOthers}>
            <Button type="submit" look="pencil" busy={endingOthers}>
              End all other sessions
            </Button>
          </form>
        )}
        <ResultNotice answer={ended} />
        <ResultNotice answer={others} />
      </div>
    </>
  )
}
