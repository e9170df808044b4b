'use client'

import type { State } from '@/lib/digest/visibility'
import { type CheckedFinding, stops } from '@/lib/preflight/finding'
import { counted } from '@/lib/words/counted'
import { english, ForeignText } from '../../text/foreign-text'
import type { OpenDocument } from '../state/open-document'
import { FindingList } from './finding-list'
import { fineNames } from './rule-names'
import type { GoTo } from './use-go-to'

interface Props {
  readonly findings: readonly CheckedFinding[]
  readonly document: OpenDocument
  readonly state: State
  readonly isBehind: boolean
  readonly goTo: GoTo
  readonly mayRegister: boolean
  /** Removes the leftover text of a finding from the form; undefined where that cannot be done automatically. */
  readonly removal: (finding: CheckedFinding) => (() => void) | undefined
}

export function Checklist({ findings, document, state, isBehind, goTo, mayRegister, removal }: Props) {
  const asked = findings.filter(({ passed }) => !passed)
  const passed = findings.filter((finding) => finding.passed)
  const fine = fineNames(findings)
  const words = checklistWords(findings)
  const isOut = state === 'published'
  return (
    <section aria-labelledby="checklist-heading" data-checklist>
      <details open={!isOut} className="group/checklist border-b border-rule pt-3 pb-3">
        <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-2 font-sans text-small">
          <h2 id="checklist-heading" className="font-semibold">
            {isOut ? 'Checks' : 'Checks before publishing'}
          </h2>
          <span className={asked.some(stops) ? 'font-semibold text-pencil' : 'text-quiet'}>{words}</span>
          {isBehind && <span className="text-quiet">for the last valid version</span>}
          <span aria-hidden className="ml-auto text-quiet group-open/checklist:hidden">
            Show
          </span>
          <span aria-hidden className="ml-auto hidden text-quiet group-open/checklist:inline">
            Hide
          </span>
        </summary>
        <div className="mt-2 grid gap-3">
          {asked.length > 0 && (
            <FindingList findings={asked} document={document} goTo={goTo} mayRegister={mayRegister} removal={removal} />
          )}
          {passed.length > 0 && <PassedList findings={passed} />}
          {fine.length > 0 && (
            <p className="font-sans text-small text-quiet">
              <span aria-hidden>✓ </span>No problems: {fine.join(', ')}.
            </p>
          )}
        </div>
      </details>
      <p role="status" className="sr-only">
        Checks: {words}
      </p>
    </section>
  )
}

function PassedList({ findings }: { findings: readonly CheckedFinding[] }) {
  return (
    <details className="font-sans text-small text-quiet">
      <summary className="w-fit cursor-pointer underline decoration-rule underline-offset-4">
        {counted(findings.length, 'warning')} accepted
      </summary>
      <ul className="mt-1 grid gap-1.5">
        {findings.map(({ key, message, passed }) => (
          <li key={`${key} ${message}`} className="border-l-2 border-rule pl-2.5 wrap-anywhere">
            <ForeignText text={message} line={english} />
            {passed && (
              <span className="block">
                Revision {passed.revision}
                {passed.by && `, ${passed.by}`}
                {passed.reason && (
                  <>
                    : <q className="font-italic italic">{passed.reason}</q>
                  </>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function checklistWords(findings: readonly CheckedFinding[]): string {
  const asked = (level: CheckedFinding['level']) =>
    findings.filter((finding) => finding.level === level && !finding.passed).length
  const [blocks, warnings, notes] = [asked('block'), asked('warn'), asked('note')]
  const passed = findings.filter((finding) => finding.passed).length
  const words = [
    blocks > 0 && `${blocks} to fix`,
    warnings > 0 && counted(warnings, 'warning'),
    notes > 0 && counted(notes, 'note'),
    passed > 0 && `${counted(passed, 'warning')} accepted`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'no problems found'
}
