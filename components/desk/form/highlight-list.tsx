'use client'

import { useMemo } from 'react'
import { indexCarriers } from '@/lib/digest/carriers/suggest-sources'
import { Button } from '../controls/button'
import { SectionExamination } from '../examine/section-examination'
import type { Change } from '../state/change'
import type { LineDraft } from '../state/draft'
import type { Numbering } from '../state/numbers'
import type { SourceAtHand } from '../state/section-rows'
import { HighlightRow } from './highlight-row'
import { SortableList } from './sortable-list'
import { useLineActions } from './use-line-actions'

interface Props {
  readonly section: string
  readonly name: string
  readonly lines: readonly LineDraft[]
  readonly change: (change: Change) => void
  /** Sources these highlights may cite. */
  readonly sources: readonly SourceAtHand[]
  readonly known: ReadonlyMap<string, SourceAtHand>
  readonly numberOf: Numbering
  readonly enter: (id: string) => void
}

export function HighlightList({ section, name, lines, change, sources, known, numberOf, enter }: Props) {
  const acts = useLineActions({ section, lines, change, numberOf })
  const carriers = useMemo(
    () => indexCarriers(sources.map(({ id, title, account = '' }) => ({ id, text: `${title} ${account}` }))),
    [sources],
  )
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const move = (id: string, to: number) => {
    const line = lines.find((line) => line.id === id)
    if (line) acts.move(line, to)
  }

  return (
    <div>
      <SortableList
        id={section}
        name={name}
        item="highlight"
        ids={lines.map(({ id }) => id)}
        move={move}
        className="grid gap-2"
      >
        {lines.map((line, index) => (
          <HighlightRow
            key={line.id}
            line={line}
            index={index}
            count={lines.length}
            section={section}
            name={name}
            acts={acts}
            sources={known}
            numberOf={numberOf}
            carriers={carriers}
            enter={enter}
            place={filled.indexOf(line)}
          />
        ))}
      </SortableList>
      {lines.length === 0 && (
        <p className="font-sans text-small text-quiet">
          {section === 'key-points' ? 'No key points yet.' : 'No highlights yet.'}
        </p>
      )}
      <Button look="quiet" className="mt-1.5" onClick={() => acts.add()}>
        {section === 'key-points' ? (
          'Add a key point'
        ) : (
          <>
            Add a highlight<span className="sr-only"> to {name}</span>
          </>
        )}
      </Button>
      <SectionExamination section={section} name={name} />
      <p role="status" className="sr-only">
        {acts.said}
      </p>
    </div>
  )
}
