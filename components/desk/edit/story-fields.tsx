'use client'

import { ForeignText } from '../../text/foreign-text'
import type { Change } from '../draft/change'
import type { Draft } from '../draft/draft'
import type { OpenStory } from '../draft/open-document'
import { Field, inputClass } from '../frame/field'
import { Marks } from '../preflight/marks'
import type { FaultsByField } from './faults'
import { ProseField } from './prose-field'
import { SheetSection } from './sheet-section'
import { StoryMargin } from './story-margin'

interface Props {
  readonly story: OpenStory
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
}

/** What happened, in a paragraph; in the margin, who reported it. */
export function StorySummaryField({ story, draft, change, faults }: Props) {
  return (
    <SheetSection heading="Summary" section="summary" fault={faults.summary} margin={<StoryMargin story={story} />}>
      <ProseField label="Summary" value={draft.summary ?? ''} onChange={(text) => change({ kind: 'summary', text })} />
    </SheetSection>
  )
}

/** What each article says; in the margin, the article. */
export function StoryAccountFields({ story, draft, change, faults }: Props) {
  return story.articles.map(({ title, link, outlet, line }, index) => (
    <SheetSection
      key={line}
      heading={`Article ${index + 1}`}
      fault={faults.accounts[index]}
      margin={
        <p className="font-sans text-small leading-snug wrap-anywhere">
          {link ? (
            <a href={link} target="_blank" rel="noopener noreferrer" className="underlined">
              <ForeignText text={title} />
            </a>
          ) : (
            <ForeignText text={title} />
          )}{' '}
          <span className="text-quiet">{outlet}</span>
        </p>
      }
    >
      <Field id={`article-title-${index}`} label="Title" fault={faults.titles[index]}>
        <textarea
          id={`article-title-${index}`}
          value={draft.articles[index]?.title ?? ''}
          rows={1}
          maxLength={1000}
          aria-invalid={faults.titles[index] !== undefined}
          onChange={(event) => change({ kind: 'article-title', index, text: event.target.value })}
          className={`${inputClass} field-sizing-content resize-none leading-snug`}
        />
      </Field>
      <Marks of={{ kind: 'article', index, line }} />
      <div className="mt-2.5">
        <ProseField
          label={`Account of article ${index + 1}`}
          value={draft.articles[index]?.account ?? ''}
          onChange={(text) => change({ kind: 'account', index, text })}
        />
      </div>
    </SheetSection>
  ))
}
