import { addresses } from '@/lib/addresses'
import { Moment } from '../../ui/moment'
import { Button, buttonClass } from '../frame/button'
import { inputClass } from '../frame/field'
import { actWords } from './act-words'

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
  readonly query: { readonly before?: number; readonly slug?: string }
  readonly timeZone: string
}

/** Everything that was done, newest first. Nothing is ever taken out of it. */
export function LogList({ acts, query, timeZone }: Props) {
  const oldest = acts.at(-1)?.id
  const older = oldest && new URLSearchParams({ ...(query.slug ? { slug: query.slug } : {}), before: String(oldest) })
  return (
    <>
      <h1 className="pt-4 font-sans text-note font-semibold">Log</h1>
      <search>
        <form method="get" action={addresses.log()} className="flex flex-wrap items-end gap-3 py-3">
          <label className="grid gap-0.5 font-sans text-[0.75rem] font-semibold text-quiet">
            Document
            <input name="slug" defaultValue={query.slug} placeholder="us-china/2026-02-05" className={inputClass} />
          </label>
          <Button type="submit">Show</Button>
          <a href={addresses.log()} className={buttonClass('quiet')}>
            Show all
          </a>
        </form>
      </search>
      {acts.length === 0 && <p className="py-6 text-quiet">Nothing here.</p>}
      <ol reversed className="border-t border-ink">
        {acts.map((act) => (
          <li
            key={act.id}
            className="grid gap-x-5 border-b border-rule py-1.5 font-sans text-small wrap-anywhere md:grid-cols-[13rem_10rem_11rem_minmax(0,1fr)]"
          >
            <span className="text-quiet">
              <Moment at={act.at} timeZone={timeZone} />
            </span>
            <span>{act.editorName ?? <span className="text-quiet">nobody signed in</span>}</span>
            <span className={act.act === 'refuse' || act.act.includes('sign-in') ? 'text-quiet' : 'font-semibold'}>
              {actWords(act.act)}
            </span>
            <span>
              {act.slug && (
                <a href={`${addresses.log()}?slug=${encodeURIComponent(act.slug)}`} className="underlined">
                  {act.slug}
                </a>
              )}
              {act.revision !== undefined && ` revision ${act.revision}`} {act.detail}
            </span>
          </li>
        ))}
      </ol>
      {acts.length >= 100 && older && (
        <p className="py-4">
          <a rel="next" href={`${addresses.log()}?${older}`} className={buttonClass()}>
            Older
          </a>
        </p>
      )}
    </>
  )
}
