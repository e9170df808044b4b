'use client'

import { type KeyboardEvent, useContext, useMemo, useRef } from 'react'
import { type CarrierIndex, suggestSources } from '@/lib/digest/carriers/suggest-sources'
import { counted } from '@/lib/words/counted'
import { useExamineKey } from '../examine/examining'
import { PassageExamination } from '../examine/passage-examination'
import { beginNote, LineNotes } from '../review/line-notes'
import { Marks, useMarks } from '../review/marks'
import type { LineDraft } from '../state/draft'
import type { Numbering } from '../state/numbers'
import type { SourceAtHand } from '../state/section-rows'
import { LineReferences } from './line-references'
import { LineTools } from './line-tools'
import { pastedPoints } from './pasted-points'
import type { LineActions } from './use-line-actions'
import { useSortableRow } from './use-sortable-row'

interface Props {
  readonly line: LineDraft
  readonly index: number
  readonly count: number
  readonly section: string
  readonly name: string
  readonly acts: LineActions
  readonly sources: ReadonlyMap<string, SourceAtHand>
  readonly numberOf: Numbering
  /** Built once per section. */
  readonly carriers: CarrierIndex
  readonly enter: (id: string) => void
  /** Position among the highlights, not counting empty lines. */
  readonly place: number
}

export function HighlightRow({
  line,
  index,
  count,
  section,
  name,
  acts,
  sources,
  numberOf,
  carriers,
  enter,
  place,
}: Props) {
  const row = useRef<HTMLLIElement>(null)
  const typed = lineKeys(line, index, acts)
  const { props, carried, handle } = useSortableRow(line.id, row, acts.claim)
  const here = `highlight ${index + 1} of ${name}`
  const notes = useContext(LineNotes).get(line.id)
  const suggested = useMemo(() => suggestSources(line.text, carriers), [line.text, carriers])
  const found = { kind: 'highlight', section, index: place, line: 0 } as const
  const marks = useMarks(found)
  const passage = { section, index: place, text: line.text }
  const examineKey = useExamineKey(passage)
  const marksId = `marks-${line.id}`

  return (
    <li
      {...props}
      onFocus={() => enter(line.id)}
      className={`group/line grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-start gap-1 bg-paper ${carried}`}
    >
      {handle(`Reorder ${here}`, index + 1)}
      <div className="min-w-0">
        <textarea
          aria-label={`Highlight ${index + 1} of ${name}`}
          aria-describedby={marks.length > 0 ? marksId : undefined}
          value={line.text}
          rows={Math.max(2, Math.ceil(line.text.length / 60))}
          onChange={(event) => acts.retype(line, event.target.value)}
          onPaste={(event) => {
            const points = pastedPoints(event.clipboardData.getData('text/plain'))
            if (points.length < 2) return
            event.preventDefault()
            const { selectionStart, selectionEnd } = event.currentTarget
            acts.paste(line, points, [selectionStart, selectionEnd])
          }}
          onKeyDown={(event) => examineKey(event) || typed(event)}
          className="side-line field-sizing-content block min-h-9 w-full resize-none bg-paper py-1 pr-2 font-serif text-body leading-snug hover:bg-wash focus:bg-wash"
        />
        {notes && (
          <a
            href={`#note-${notes.first}`}
            className="inline-block py-0.5 pl-4.5 font-sans text-[0.75rem] font-semibold text-pencil underline underline-offset-4"
          >
            {counted(notes.count, 'open note')}
            <span className="sr-only"> on {here}</span>
          </a>
        )}
        <Marks of={found} id={marksId} />
        <LineReferences
          line={line}
          where={here}
          sources={sources}
          numberOf={numberOf}
          suggested={suggested}
          refer={(ids) => acts.refer(line, ids)}
        />
        <PassageExamination {...passage} where={here} />
      </div>
      <LineTools
        line={line}
        index={index}
        count={count}
        here={here}
        acts={acts}
        note={() => beginNote(section, line, index)}
        caret={() => row.current?.querySelector('textarea')?.selectionStart ?? 0}
      />
    </li>
  )
}

const marks: Readonly<Record<string, string>> = { b: '**', i: '*' }

/** Enter splits, Backspace at the start joins, Alt with an arrow moves, Ctrl or ⌘ with B or I formats. */
const lineKeys = (line: LineDraft, index: number, acts: LineActions) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
  const { selectionStart, selectionEnd } = event.currentTarget
  // During composition, Enter belongs to the input method.
  if (event.nativeEvent.isComposing) return
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault()
    acts.move(line, index + (event.key === 'ArrowUp' ? -1 : 1), selectionStart)
  } else if (event.ctrlKey !== event.metaKey && !event.shiftKey && marks[event.key]) {
    event.preventDefault()
    acts.mark(line, marks[event.key] ?? '', [selectionStart, selectionEnd])
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    if (selectionStart >= line.text.length) acts.add(line.id)
    else if (selectionStart > 0) acts.split(line, selectionStart)
  } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && index > 0) {
    event.preventDefault()
    acts.join(line, index)
  }
}
