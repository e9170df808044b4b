'use client'

import { useMemo } from 'react'
import { Field, inputClass } from '../controls/field'
import { Marks } from '../review/marks'
import type { Change } from '../state/change'
import type { Draft } from '../state/draft'
import type { FaultsByField } from '../state/faults'
import { numbersIn } from '../state/numbers'
import type { OpenDocument } from '../state/open-document'
import { sectionRows, sourcesAtHand } from '../state/section-rows'
import { FormSection } from './form-section'
import { SectionForm } from './section-form'
import { StoryArticleFields, StoryImageField, StorySummaryField } from './story-fields'

interface Props {
  readonly document: OpenDocument
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
}

export function DocumentForm({ document, draft, change, faults }: Props) {
  const fields = { draft, change, faults }
  const { articles, sources, reports } = draft
  const atHand = useMemo(
    () => sourcesAtHand(document, { articles, sources, reports }),
    [document, articles, sources, reports],
  )
  const numberOf = useMemo(() => numbersIn({ articles, sources }), [articles, sources])
  const rows = useMemo(() => sectionRows(document, atHand), [document, atHand])
  const known = useMemo(() => new Map(atHand.kept.map((source) => [source.id, source])), [atHand])
  return (
    <div data-draft>
      <FormSection fault={faults.title}>
        <Field id="title" label="Title">
          <input
            id="title"
            value={draft.title}
            maxLength={1000}
            aria-invalid={faults.title !== undefined}
            onChange={(event) => change({ kind: 'title', text: event.target.value })}
            className={inputClass}
          />
        </Field>
        <Marks of={{ kind: 'field', field: 'title' }} />
      </FormSection>
      {document.kind === 'story' && (
        <>
          <StorySummaryField story={document} {...fields} />
          <StoryImageField story={document} {...fields} />
        </>
      )}
      {rows.map((row) => (
        <SectionForm
          key={row.section}
          row={row}
          lines={draft.lists[row.section] ?? []}
          known={known}
          numberOf={numberOf}
          fault={faults.sections[row.section]}
          change={change}
        />
      ))}
      {document.kind === 'story' && <StoryArticleFields story={document} {...fields} />}
    </div>
  )
}
