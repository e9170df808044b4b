'use client'

import type { Story } from '@/lib/digest/document'
import type { Change } from '../draft/change'
import type { Draft } from '../draft/draft'
import type { FaultsByField } from './faults'
import { ProseField } from './prose-field'
import { SheetSection } from './sheet-section'

interface Props {
  readonly part: 'summary' | 'accounts'
  readonly document: Story
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
}

/** What a story has besides its key points: the summary, and what each article says. */
export function StoryFields({ part, document, draft, change, faults }: Props) {
  if (part === 'summary')
    return (
      <SheetSection heading="Summary" fault={faults.summary} margin={<Outlets document={document} />}>
        <ProseField
          label="Summary"
          value={draft.summary ?? ''}
          onChange={(text) => change({ kind: 'summary', text })}
        />
      </SheetSection>
    )
  return document.articles.map((article, index) => (
    <SheetSection
      key={article.line}
      heading={`Article ${index + 1}`}
      fault={faults.accounts[index]}
      margin={
        <p className="font-sans text-small leading-snug wrap-anywhere">
          {article.link ? (
            <a href={article.link} target="_blank" rel="noopener noreferrer" className="underline decoration-rule">
              {article.title}
            </a>
          ) : (
            article.title
          )}{' '}
          <span className="text-quiet">{article.outlet}</span>
        </p>
      }
    >
      <ProseField
        label={`Account of article ${index + 1}`}
        value={draft.accounts[index] ?? ''}
        onChange={(text) => change({ kind: 'account', index, text })}
      />
    </SheetSection>
  ))
}

function Outlets({ document }: { document: Story }) {
  return (
    <section aria-label="Outlets" className="font-sans text-small">
      <h3 className="text-[0.75rem] font-semibold text-quiet">Outlets</h3>
      <ul>
        {document.outlets.map(({ name, count }) => (
          <li key={name}>
            {name} <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
