import { buttonClass } from '../controls/button'
import { inputClass } from '../controls/field'
import { type DeskQuery, queueFlagNames, queueFlags, sortNames, sorts, stateHeadings, states } from './desk-row'

interface Props {
  readonly query: DeskQuery
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

/** A GET form: the address can be bookmarked. */
export function FilterForm({ query, topics }: Props) {
  return (
    <search>
      <form
        action="/admin"
        method="get"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2 py-3 sm:flex sm:flex-wrap"
      >
        <label className="col-span-2 grid min-w-48 flex-1 gap-0.5 font-sans text-[0.75rem] font-semibold text-quiet">
          Search
          <input type="search" name="q" defaultValue={query.query} maxLength={200} className={inputClass} />
        </label>
        <Choice name="state" label="State" all="Every state" value={query.state}>
          {states.map((state) => [state, stateHeadings[state]])}
        </Choice>
        <Choice name="topic" label="Topic" all="Every topic" value={query.topic}>
          {topics.map(({ id, name }) => [id, name])}
        </Choice>
        <Choice name="kind" label="Kind" all="Every kind" value={query.kind}>
          {[
            ['digest', 'Digests'],
            ['story', 'Stories'],
          ]}
        </Choice>
        <Choice name="with" label="Flag" all="Any" value={query.with}>
          {queueFlags.map((having) => [having, queueFlagNames[having]])}
        </Choice>
        <Choice name="sort" label="Order" all="Newest day first" value={query.sort}>
          {sorts.map((sort) => [sort, sortNames[sort]])}
        </Choice>
        <label className="flex min-h-9 items-center gap-2 font-sans text-small">
          <input
            type="checkbox"
            name="mine"
            value="yes"
            defaultChecked={query.mine === true}
            className="size-4 accent-ink"
          />
          Only mine
        </label>
        <span className="flex gap-x-3">
          <button type="submit" className={buttonClass()}>
            Apply
          </button>
          <a href="/admin" className={buttonClass('quiet')}>
            Clear filters
          </a>
        </span>
      </form>
    </search>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly children: readonly (readonly string[])[]
}

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <label className="grid gap-0.5 font-sans text-[0.75rem] font-semibold text-quiet">
      {label}
      <select name={name} defaultValue={value ?? ''} className={inputClass}>
        <option value="">{all}</option>
        {children.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
