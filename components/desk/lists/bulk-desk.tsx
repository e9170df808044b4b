'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { BulkAction, DoInBulk } from './bulk-actions'
import { BulkBar } from './bulk-bar'
import { BulkQuestion } from './bulk-question'
import { BulkResults } from './bulk-results'
import type { BulkRow } from './bulk-row'
import type { BulkKind } from './bulk-words'
import { afterAll, afterPress, nothingChosen } from './selection'
import { useBulk } from './use-bulk'

interface Choosing {
  readonly isChosen: (slug: string) => boolean
  readonly press: (slug: string, on: boolean, isRange: boolean) => void
}
const Choice = createContext<Choosing | undefined>(undefined)

interface Props {
  readonly rows: readonly BulkRow[]
  readonly doInBulk: DoInBulk
  readonly timeZone: string
  readonly children: ReactNode
}

export function BulkDesk({ rows, doInBulk, timeZone, children }: Props) {
  const [selection, setSelection] = useState(nothingChosen)
  const [question, setQuestion] = useState<{ readonly kind: BulkKind; readonly nth: number }>()
  const { report, busy, run, tryAgain, dismiss } = useBulk(doInBulk)
  const chosen = rows.filter(({ slug }) => selection.chosen.has(slug))
  const act = (what: BulkAction, reason: string) => {
    setSelection(nothingChosen)
    void run({ act: what, rows: chosen, ...(reason ? { reason } : {}) })
  }
  const choosing = {
    isChosen: (slug: string) => selection.chosen.has(slug),
    press: (slug: string, on: boolean, isRange: boolean) =>
      setSelection((before) => afterPress(before, rows, { slug, on, isRange })),
  }
  return (
    <Choice value={choosing}>
      <BulkBar
        count={chosen.length}
        of={rows.length}
        busy={busy}
        chooseAll={(on) => setSelection(afterAll(rows, on))}
        ask={(kind) => setQuestion((before) => ({ kind, nth: (before?.nth ?? 0) + 1 }))}
      />
      {question && (
        <BulkQuestion
          key={question.nth}
          kind={question.kind}
          rows={chosen}
          timeZone={timeZone}
          onAnswer={act}
          // Dialogs tell of their end late: the next question may have been asked by then.
          onClose={() => setQuestion((current) => (current?.nth === question.nth ? undefined : current))}
        />
      )}
      {report && <BulkResults report={report} busy={busy} run={run} tryAgain={tryAgain} dismiss={dismiss} />}
      {children}
    </Choice>
  )
}

/** With Shift, selects the range from the last clicked row. */
export function ChooseRow({ slug, name }: Pick<BulkRow, 'slug' | 'name'>) {
  const choosing = useContext(Choice)
  if (!choosing) return null
  return (
    <label className="grid size-6 shrink-0 place-items-center">
      <span className="sr-only">Select {name}</span>
      <input
        type="checkbox"
        checked={choosing.isChosen(slug)}
        // The native event is a click, which has the modifier keys.
        onChange={({ target, nativeEvent }) =>
          choosing.press(slug, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        className="size-4 accent-ink"
      />
    </label>
  )
}
