'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ForeignText } from '../../text/foreign-text'
import { Day } from '../../ui/day'
import { inputClass } from '../controls/field'
import { Tool } from '../controls/tool'
import { Marks } from '../review/marks'
import type { Change } from '../state/change'
import type { SourceAtHand } from '../state/section-rows'
import { AddReport } from './add-report'
import { findSources } from './find-sources'
import { RemovedList } from './removed-list'
import { JoinReport, SameReport } from './same-report'
import { TitleField } from './title-field'
import { useLeaving } from './use-leaving'

interface Props {
  readonly section: string
  readonly name: string
  readonly sources: readonly SourceAtHand[]
  /** All sources of the document, of other sides too. */
  readonly known: ReadonlyMap<string, SourceAtHand>
  readonly named: readonly string[]
  /** From 1. */
  readonly highlight: number | undefined
  readonly toggle: (id: string) => void
  /** Shows findings only beside the own perspective, not in the list of all. */
  readonly isMarked: boolean
  readonly leftOut: readonly SourceAtHand[]
  readonly change: (change: Change) => void
}

/** Longer lists get a search field. */
const few = 5

/** The number cites the source; the title opens it in a new tab. */
export function SourceList(props: Props) {
  const { section, name, sources, known, named, highlight, toggle, isMarked, leftOut, change } = props
  const [query, setQuery] = useState('')
  const [retyped, setRetyped] = useState<string>()
  const [joined, setJoined] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const whole = useRef<HTMLElement>(null)
  const { leave, putBack } = useLeaving(whole, change)
  // A title being edited stays visible, even if it no longer matches.
  const matches = new Set(findSources(sources, query))
  const found = sources.filter((source) => matches.has(source) || source.id === retyped || source.id === joined)
  const close = (number: number) => {
    flushSync(() => setRetyped(undefined))
    list.current?.querySelector<HTMLElement>(`[data-retype="${number}"]`)?.focus()
  }
  const count = `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`
  return (
    <section ref={whole} aria-label={`${name}: sources`}>
      <h3 className="flex flex-wrap justify-between gap-x-3 font-sans text-[0.75rem] font-semibold text-quiet">
        <span role="status">{query ? `${found.length} of ${count}` : count}</span>
        {highlight !== undefined && sources.length > 0 && (
          <span className="font-normal">Press a number to cite it in highlight {highlight}</span>
        )}
      </h3>
      {sources.length > few && (
        <input
          type="search"
          data-no-edit
          value={query}
          aria-label={`Find among the sources of ${name}`}
          placeholder="Find a title or outlet"
          onChange={(event) => setQuery(event.target.value)}
          className={`${inputClass} mt-1`}
        />
      )}
      <ol ref={list} className="mt-1 grid max-h-[30rem] gap-1 overflow-y-auto pr-1">
        {found.map(({ number, title, outlet, link, date, id, isArticle, isNew, sameAs }) => (
          <li
            key={id}
            data-link={isNew ? link : undefined}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-1 font-sans text-small leading-snug"
          >
            <button
              type="button"
              data-source={number}
              aria-pressed={named.includes(id)}
              disabled={highlight === undefined}
              aria-label={`Cite source ${number} in highlight ${highlight ?? 1} of ${name}`}
              title={named.includes(id) ? 'Remove this citation' : 'Cite it in the highlight'}
              onClick={() => toggle(id)}
              className="h-6 rounded-xs border border-transparent text-quiet tabular-nums hover:border-ink hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper"
            >
              {number}
            </button>
            <div className="wrap-anywhere">
              {retyped === id ? (
                <TitleField
                  number={number}
                  title={title}
                  retype={(text) => change({ kind: 'source-title', id, text })}
                  close={() => close(number)}
                />
              ) : (
                <SourceTitle title={title} link={link} />
              )}{' '}
              <span className="text-quiet">
                {outlet && <ForeignText text={outlet} />}
                {date && (
                  <span className="whitespace-nowrap">
                    {' · '}
                    <Day day={date} style="short" />
                  </span>
                )}
              </span>
              {isNew && <span className="font-semibold text-pencil"> new</span>}
              {isMarked && <Marks of={{ kind: 'source', number, line: 0 }} />}
              {sameAs && (
                <SameReport
                  number={number}
                  sameAs={sameAs}
                  part={() => change({ kind: 'same-report', id, as: undefined })}
                />
              )}
              {joined === id && (
                <JoinReport
                  number={number}
                  others={[...known.values()].filter((other) => other.id !== id && !sameAs?.includes(other.number))}
                  join={(as) => {
                    change({ kind: 'same-report', id, as })
                    setJoined(undefined)
                  }}
                />
              )}
            </div>
            <div className="-my-0.5 flex flex-col">
              <Tool
                data-same={number}
                label={`Source ${number} is the same report as another`}
                aria-expanded={joined === id}
                onClick={() => setJoined(joined === id ? undefined : id)}
              >
                =
              </Tool>
              {!isArticle && (
                <>
                  <Tool
                    data-retype={number}
                    label={`Edit the title of source ${number}`}
                    aria-expanded={retyped === id}
                    onClick={() => (retyped === id ? close(number) : setRetyped(id))}
                  >
                    Aa
                  </Tool>
                  <Tool data-leave={id} label={`Remove source ${number}`} onClick={() => leave(id)}>
                    ×
                  </Tool>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {isMarked && <AddReport side={{ id: section, name }} />}
      <RemovedList name={name} items={leftOut.map(({ id, title }) => ({ id, title }))} putBack={putBack} />
    </section>
  )
}

function SourceTitle({ title, link }: { title: string; link: string | undefined }) {
  if (!link) return <ForeignText text={title} />
  return (
    <a
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      className="decoration-rule underline-offset-2 hover:underline"
    >
      <ForeignText text={title} />
    </a>
  )
}
