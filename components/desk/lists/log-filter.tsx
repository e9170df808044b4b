import type { ReactNode } from 'react'
import { addresses } from '@/lib/addresses'
import { Button, buttonClass } from '../controls/button'
import { inputClass } from '../controls/field'
import { actWords, allActs } from '../history/act-words'
import { type LogQuery, logParameters } from './log-asked'

interface Props {
  readonly asked: LogQuery
  readonly people: readonly { readonly id: number; readonly name: string }[]
}

export function LogFilter({ asked, people }: Props) {
  const { before: _, ...all } = asked
  const parameters = logParameters(all)
  return (
    <>
      <search>
        <form
          method="get"
          action={addresses.log()}
          className="grid grid-cols-2 items-end gap-3 pt-3 pb-2 sm:flex sm:flex-wrap"
        >
          <Choice label="Who">
            <select name="who" defaultValue={asked.who ?? ''} className={inputClass}>
              <option value="">Everyone</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="nobody">System</option>
            </select>
          </Choice>
          <Choice label="What">
            <select name="what" defaultValue={asked.what ?? ''} className={inputClass}>
              <option value="">Everything</option>
              {allActs.map((act) => (
                <option key={act} value={act}>
                  {actWords(act)}
                </option>
              ))}
            </select>
          </Choice>
          <Choice label="Document">
            <input name="slug" defaultValue={asked.slug} placeholder="us-china/2026-02-05" className={inputClass} />
          </Choice>
          <Choice label="From">
            <input type="date" name="from" defaultValue={asked.from} className={inputClass} />
          </Choice>
          <Choice label="To">
            <input type="date" name="to" defaultValue={asked.to} className={inputClass} />
          </Choice>
          <span className="flex gap-x-3">
            <Button type="submit">Apply</Button>
            <a href={addresses.log()} className={buttonClass('quiet')}>
              Clear filters
            </a>
          </span>
        </form>
      </search>
      <p className="small flex flex-wrap gap-x-4 pb-3">
        <span>Download all:</span>
        <a href={addresses.logExport('log.csv', parameters)} download className="underlined">
          CSV
        </a>
        <a href={addresses.logExport('log.jsonl', parameters)} download className="underlined">
          JSON lines
        </a>
      </p>
    </>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="grid gap-0.5 font-sans text-[0.75rem] font-semibold text-quiet">
      {label}
      {children}
    </label>
  )
}
