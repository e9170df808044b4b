'use client'

import type { Document } from '@/lib/digest/document'
import type { Warning } from '@/lib/digest/warning'
import type { Change } from '../draft/change'
import type { Draft } from '../draft/draft'
import { Field, inputClass } from '../frame/field'
import { HighlightList } from '../highlights/highlight-list'
import type { FaultsByField } from './faults'
import { SectionHeading } from './section-heading'
import { sectionRows } from './section-rows'
import { SheetSection } from './sheet-section'
import { SourceList } from './source-list'
import { StoryAccountFields, StorySummaryField } from './story-fields'
import { WarningMargin } from './warning-margin'

interface Props {
  readonly document: Document
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
  readonly warnings: readonly Warning[]
}

/** Everything of a document that can be retyped, each part with what it is checked against in the margin. */
export function SheetForm({ document, draft, change, faults, warnings }: Props) {
  const fields = { draft, change, faults }
  return (
    <div>
      <SheetSection fault={faults.title} margin={<WarningMargin warnings={warnings} />}>
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
      </SheetSection>
      {document.kind === 'story' && <StorySummaryField story={document} {...fields} />}
      {sectionRows(document).map(({ section, name, place, sources }) => (
        <SheetSection
          key={section}
          heading={<SectionHeading name={name} place={place} />}
          fault={faults.sections[section]}
          place={place}
          margin={place !== undefined && <SourceList name={name} sources={sources} />}
        >
          <HighlightList section={section} name={name} lines={draft.lists[section] ?? []} change={change} />
        </SheetSection>
      ))}
      {document.kind === 'story' && <StoryAccountFields story={document} {...fields} />}
    </div>
  )
}
