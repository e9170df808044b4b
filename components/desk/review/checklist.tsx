'use client'

import type { State } from '@/lib/digest/visibility'
import { type CheckedFinding, stops } from '@/lib/preflight/finding'
import type { OpenDocument } from '../state/open-document'
import { PassedList } from './accepted-list'
import { checklistWords } from './checklist-words'
import { FindingList } from './finding-list'
import { fineNames } from './rule-names'
import type { GoTo } from './use-go-to'

interface Props {
  /** What blocks comes first. */
  readonly findings: readonly CheckedFinding[]
  readonly document: OpenDocument
  readonly state: State
  /** Whether the text in the form has since become no document. */
  readonly isBehind: boolean
  readonly goTo: GoTo
  /** Takes the leftover words of a finding out of the form; undefined where that cannot be done by itself. */
  readonly removal: (finding: CheckedFinding) => (() => void) | undefined
}

/** Above the form: what has to be looked at before readers get this text, followed while it is written. */
export function Checklist({ findings, document, state, isBehind, goTo, removal }: Props) {
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
          {asked.length > 0 && <FindingList {...{ findings: asked, document, goTo, removal }} />}
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
