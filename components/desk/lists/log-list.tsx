import type { ReactNode } from 'react'
import { addresses } from '@/lib/addresses'
import { Moment } from '../../ui/moment'
import { buttonClass } from '../controls/button'
import { actWords } from '../history/act-words'
import { type LogQuery, logParameters } from './log-asked'

export interface LogLine {
  readonly id: number
  readonly at: Date
  readonly act: string
  readonly editorName: string | undefined
  readonly slug: string | undefined
  readonly revision: number | undefined
  readonly detail: string | undefined
}

interface Props {
  readonly acts: readonly LogLine[]
  readonly asked: LogQuery
  readonly isMore: boolean
  readonly timeZone: string
  readonly children: ReactNode
}

export function LogList({ acts, asked, isMore, timeZone, children }: Props) {
  const oldest = acts.at(-1)?.id
  return (
    <>
      <h1 className="pt-4 font-sans text-note font-semibold">Log</h1>
      {children}
      {acts.length === 0 && <p className="py-6 text-quiet">No entries.</p>}
      <ol reversed className="border-t border-ink">
        {acts.map((act) => (
          <li
            key={act.id}
            className="grid gap-x-5 border-b border-rule py-1.5 font-sans text-small wrap-anywhere md:grid-cols-[12rem_7rem_7rem_minmax(0,1fr)] lg:grid-cols-[13rem_10rem_11rem_minmax(0,1fr)]"
          >
            <span className="text-quiet">
              <Moment at={act.at} timeZone={timeZone} />
            </span>
            <span>{act.editorName ?? <span className="text-quiet">{nobody(act.act)}</span>}</span>
            <span className={act.act === 'refuse' || act.act.includes('sign-in') ? 'text-quiet' : 'font-semibold'}>
              {actWords(act.act)}
            </span>
            <span>
              {act.slug && (
                <a href={addresses.log(logParameters({ ...asked, slug: act.slug }))} className="underlined">
                  {act.slug}
                </a>
              )}
              {act.revision !== undefined && ` revision ${act.revision}`} {act.detail}
            </span>
          </li>
        ))}
      </ol>
      {isMore && oldest && (
        <p className="py-4">
          <a rel="next" href={addresses.log(logParameters({ ...asked, before: oldest }))} className={buttonClass()}>
            Older
          </a>
        </p>
      )}
    </>
  )
}

/** Without a signed-in editor it was the server or a command, except for failed sign-ins. */
const nobody = (act: string): string => (/^(fail|throttle)-sign-in$/.test(act) ? 'Not signed in' : 'System')
