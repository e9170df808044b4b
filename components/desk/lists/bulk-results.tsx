'use client'

import { useEffect, useId, useRef } from 'react'
import { addresses } from '@/lib/addresses'
import { english, ForeignText } from '../../text/foreign-text'
import { Button } from '../controls/button'
import { Notice } from '../controls/notice'
import type { BulkResult } from './bulk-actions'
import type { BulkRow } from './bulk-row'
import { type BulkKind, outcomeWords, passable, problemWords, resultWords } from './bulk-words'
import { PassTogether } from './pass-together'
import type { BulkReport, useBulk } from './use-bulk'

interface Props {
  readonly report: BulkReport
  readonly busy: boolean
  readonly run: ReturnType<typeof useBulk>['run']
  readonly tryAgain: () => void
  readonly dismiss: () => void
}

export function BulkResults({ report: { act, rows, results, problem }, busy, run, tryAgain, dismiss }: Props) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  // The dialog that had the focus is gone: move it to the results.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is one to be read.
  useEffect(() => section.current?.focus(), [results])
  const held = passable(results)
  const rowOf = (slug: string) => rows.find((row) => row.slug === slug)
  const pass = (reason: string) => {
    const passed = new Map(held.map(({ slug, findings }) => [slug, findings.map(({ key }) => key)]))
    void run({ act, rows: rows.filter(({ slug }) => passed.has(slug)), reason, passed })
  }
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={id}
      className="border-b-2 border-ink py-3 font-sans text-small outline-none"
    >
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={id} role="status" className="font-semibold">
          {results.length > 0 ? outcomeWords(results, act.kind) : 'Nothing was done'}
        </h2>
        <Button look="quiet" className="ml-auto" onClick={dismiss}>
          Dismiss
        </Button>
      </div>
      {problem && (
        <Notice look="pencil" urgent>
          {problemWords(problem)}
          {problem.kind === 'signed-out' && (
            <a href={addresses.signIn()} target="_blank" rel="noopener" className="underlined">
              Sign in in a new tab
            </a>
          )}
          <Button busy={busy} onClick={tryAgain}>
            Try again
          </Button>
        </Notice>
      )}
      <ul className="divide-y divide-rule">
        {results.map((result) => (
          <ResultLine key={result.slug} result={result} kind={act.kind} row={rowOf(result.slug)} />
        ))}
      </ul>
      {held.length > 0 && <PassTogether held={held} kind={act.kind} busy={busy} pass={pass} />}
    </section>
  )
}

function ResultLine({ result, kind, row }: { result: BulkResult; kind: BulkKind; row: BulkRow | undefined }) {
  const isGood = result.kind === 'saved' || result.kind === 'unchanged'
  return (
    <li className="py-1.5 wrap-anywhere">
      {row && (
        <a href={addresses.deskDocument(row.kind, row.slug)} className="underlined">
          <ForeignText text={row.name} />
        </a>
      )}
      : <strong className={isGood ? 'font-semibold' : 'font-semibold text-pencil'}>{resultWords(result, kind)}</strong>
      {result.kind === 'held' && (
        <ul className="mt-0.5 border-l-2 border-pencil pl-2.5 text-quiet">
          {result.findings.map(({ key, level, message, evidence }) => (
            <li key={`${key} ${message}`}>
              {level === 'block' && <strong className="text-pencil">Must fix: </strong>}
              <ForeignText text={[message, ...evidence].join(' · ')} line={english} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
