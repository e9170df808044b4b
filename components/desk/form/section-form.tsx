'use client'

import { useState } from 'react'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '../../text/foreign-text'
import type { Change } from '../state/change'
import type { LineDraft } from '../state/draft'
import type { Numbering } from '../state/numbers'
import type { SectionRow, SourceAtHand } from '../state/section-rows'
import { FormSection } from './form-section'
import { HighlightList } from './highlight-list'
import { SourceList } from './source-list'

interface Props {
  readonly row: SectionRow
  readonly lines: readonly LineDraft[]
  readonly known: ReadonlyMap<string, SourceAtHand>
  readonly numberOf: Numbering
  readonly fault: string | undefined
  readonly change: (change: Change) => void
}

/** Source buttons act on the highlight last edited. */
export function SectionForm({ row, lines, known, numberOf, fault, change }: Props) {
  const { section, name, place, sources } = row
  const [entered, setEntered] = useState<string>()
  const line = lines.find(({ id }) => id === entered) ?? lines[0]
  const named = line?.sources ?? []
  const toggle = (id: string) => {
    const sources = named.includes(id) ? named.filter((other) => other !== id) : [...named, id]
    if (line) change({ kind: 'refer', section, id: line.id, sources })
  }
  return (
    <FormSection
      heading={<SectionHeading name={name} place={place} />}
      fault={fault}
      place={place}
      section={section}
      margin={
        <SourceList
          section={section}
          name={name}
          sources={sources}
          known={known}
          named={named}
          highlight={line && lines.indexOf(line) + 1}
          toggle={toggle}
          isMarked={place !== undefined}
          leftOut={row.leftOut}
          change={change}
        />
      }
    >
      <HighlightList
        section={section}
        name={name}
        lines={lines}
        change={change}
        sources={sources}
        known={known}
        numberOf={numberOf}
        enter={setEntered}
      />
    </FormSection>
  )
}

/** A filled mark for the first perspective, a ring for the second. */
function SectionHeading({ name, place }: { name: string; place: number | undefined }) {
  return (
    <>
      {place !== undefined && <PerspectiveMark />}
      <ForeignText text={name} />
    </>
  )
}
