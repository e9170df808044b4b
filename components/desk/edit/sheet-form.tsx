'use client'

import type { Document } from '@/lib/digest/document'
import type { Warning } from '@/lib/digest/warning'
import type { Change } from '../draft/change'
import type { Draft } from '../draft/draft'
import { Field, inputClass } from '../frame/field'
import { WarningList } from '../frame/warning-list'
import { HighlightList } from '../highlights/highlight-list'
import type { FaultsByField } from './faults'
import { SectionHeading } from './section-heading'
import { sectionRows } from './section-rows'
import { SheetSection } from './sheet-section'
import { SourceList } from './source-list'
import { StoryFields } from './story-fields'

interface Props {
  readonly document: Document
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
  readonly warnings: readonly Warning[]
}

/** Everything of a document that can be retyped, each part with its sources in the margin. */
export function SheetForm({ document, draft, change, faults, warnings }: Props) {
  return (
    <div>
      <SheetSection
        heading={document.kind === 'story' ? 'Headline' : 'Title'}
        fault={faults.title}
        margin={warnings.length > 0 && <WarningList warnings={warnings} />}
      >
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
      {document.kind === 'story' && (
        <StoryFields part="summary" document={document} draft={draft} change={change} faults={faults} />
      )}
      {sectionRows(document).map(({ section, name, place, sources }) => (
        <SheetSection
          key={section}
          heading={<SectionHeading name={name} place={place} />}
          fault={faults.sections[section]}
          margin={place !== undefined && <SourceList name={name} sources={sources} />}
        >
          <HighlightList section={section} name={name} lines={draft.lists[section] ?? []} change={change} />
        </SheetSection>
      ))}
      {document.kind === 'story' && (
        <StoryFields part="accounts" document={document} draft={draft} change={change} faults={faults} />
      )}
    </div>
  )
}
