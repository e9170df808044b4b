'use client'

import { ForeignText } from '../../text/foreign-text'
import { Field, inputClass } from '../controls/field'
import { useExamineKey } from '../examine/examining'
import { PassageExamination } from '../examine/passage-examination'
import { SectionExamination } from '../examine/section-examination'
import { Marks } from '../review/marks'
import type { Change } from '../state/change'
import type { Draft } from '../state/draft'
import type { FaultsByField } from '../state/faults'
import { isKept } from '../state/numbers'
import type { OpenStory } from '../state/open-document'
import { AddReport } from './add-report'
import { ArticleOrderList } from './article-order-list'
import { FormSection } from './form-section'

interface Props {
  readonly story: OpenStory
  readonly draft: Draft
  readonly change: (change: Change) => void
  readonly faults: FaultsByField
}

export function StorySummaryField({ story, draft, change, faults }: Props) {
  return (
    <FormSection heading="Summary" section="summary" fault={faults.summary} margin={<StoryMargin story={story} />}>
      <ProseField
        label="Summary"
        value={draft.summary ?? ''}
        onChange={(text) => change({ kind: 'summary', text })}
        examined={{ section: 'summary', index: 0 }}
      />
    </FormSection>
  )
}

export function StoryImageField({ story: { image }, draft, change, faults }: Props) {
  if (!image) return null
  const { link, source } = image
  return (
    <FormSection
      heading="Image"
      fault={faults.image}
      margin={
        <p className="font-sans text-small leading-snug wrap-anywhere">
          {link && (
            <a href={link} target="_blank" rel="noopener noreferrer" className="underlined">
              See the image
            </a>
          )}{' '}
          {source && <ForeignText text={source} />}
        </p>
      }
    >
      <div data-field="image">
        <Marks of={{ kind: 'field', field: 'image.description' }} />
        <ProseField
          label="Description of the image"
          value={draft.image ?? ''}
          onChange={(text) => change({ kind: 'image-description', text })}
        />
      </div>
    </FormSection>
  )
}

export function StoryArticleFields({ story, draft, change, faults }: Props) {
  return (
    <>
      <FormSection heading="Articles" section="articles" fault={faults.articles}>
        {draft.articles.length > 0 ? (
          <ArticleOrderList story={story} draft={draft} change={change} />
        ) : (
          <p className="font-sans text-small text-quiet">This story has no articles yet.</p>
        )}
        <AddReport />
      </FormSection>
      {draft.articles.filter(isKept).map(({ id, title, account, added }, index) => {
        // Faults use the order of the saved articles.
        const place = story.articles.findIndex((article) => article.id === id)
        return (
          <FormSection
            key={id}
            heading={`Article ${index + 1}`}
            fault={faults.accounts[place]}
            margin={<ArticleMargin article={added ? { title, ...added } : story.articles[place]} />}
          >
            <Field id={`article-title-${index}`} label="Title" fault={faults.titles[place]}>
              <textarea
                id={`article-title-${index}`}
                value={title}
                rows={1}
                maxLength={1000}
                aria-invalid={faults.titles[place] !== undefined}
                onChange={(event) => change({ kind: 'article-title', id, text: event.target.value })}
                className={`${inputClass} field-sizing-content resize-none leading-snug`}
              />
            </Field>
            <Marks of={{ kind: 'article', index, line: 0 }} />
            <div className="mt-2.5">
              <ProseField
                label={`Account of article ${index + 1}`}
                value={account}
                onChange={(text) => change({ kind: 'account', id, text })}
                examined={{ section: 'accounts', index }}
              />
            </div>
          </FormSection>
        )
      })}
      <SectionExamination section="accounts" name="the accounts" />
    </>
  )
}

type Reported = Pick<OpenStory['articles'][number], 'title' | 'outlet' | 'link'>

function ArticleMargin({ article }: { article: Reported | undefined }) {
  if (!article) return null
  const { title, link, outlet } = article
  return (
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
  )
}

interface ProseProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Undefined where nothing of it is examined. */
  readonly examined?: { readonly section: string; readonly index: number }
}

function ProseField({ label, value, onChange, examined }: ProseProps) {
  const passage = { section: '', index: 0, ...examined, text: value }
  const examineKey = useExamineKey(passage)
  return (
    <>
      <textarea
        aria-label={label}
        value={value}
        rows={Math.max(2, Math.ceil(value.length / 60))}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={examined && examineKey}
        className="field-sizing-content side-line min-h-12 w-full resize-none bg-paper py-1 pr-2 font-serif text-body leading-snug hover:bg-wash focus:bg-wash"
      />
      {examined && <PassageExamination {...passage} where={label} />}
    </>
  )
}

function StoryMargin({ story: { outlets } }: { story: OpenStory }) {
  return (
    <section aria-label="Outlets" data-field="outlets" tabIndex={-1} className="font-sans text-small">
      <h3 className="text-[0.75rem] font-semibold text-quiet">Outlets</h3>
      <ul>
        {outlets.map(({ name, count }) => (
          <li key={name}>
            <ForeignText text={name} /> <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
