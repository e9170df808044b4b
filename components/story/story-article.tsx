import { Byline } from '@/components/record/byline'
import { Corrections } from '@/components/record/corrections'
import { disclosureAttribute, ExaminedWords } from '@/components/record/examined-mark'
import type { PublicationRecord } from '@/components/record/publication'
import { BasisLink, Reports } from '@/components/sources/reports'
import { ForeignText } from '@/components/text/foreign-text'
import { headlineSize } from '@/components/text/headline'
import { OtherSections } from '@/components/text/other-sections'
import { Prose } from '@/components/text/prose'
import { addresses } from '@/lib/addresses'
import type { Story } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { headlineText } from '@/lib/digest/headline'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingMinutes } from '@/lib/digest/reading-time'
import { lineAttributes } from '@/lib/digest/script'
import { unlistedWords } from '@/lib/preflight/unlisted-words'
import { KeyPoints } from './key-points'
import { StoryMargin } from './story-margin'

interface Props {
  readonly story: Story
  readonly registry: OutletRegistry
  /** Absent in a preview of something that is not public. */
  readonly publication?: PublicationRecord
  readonly timeZone: string
}

export function StoryArticle({ story, registry, publication, timeZone }: Props) {
  const { title, summary, keyPoints, prose, outlets, image, corrections, otherSections } = story
  const record = publication?.record
  const minutes = readingMinutes(story)
  const facts = [
    <BasisLink key="basis" document={story} registry={registry} />,
    ...(minutes > 1 ? [`${minutes} min read`] : []),
  ]
  return (
    <article className="story">
      <header className="article-head">
        <p className="caps">
          <a href={addresses.stories()}>Story</a>
        </p>
        <h1 {...lineAttributes(title)} className={`headline ${headlineSize(title)}`}>
          <ForeignText text={headlineText(title)} line={lineAttributes(title)} />
        </h1>
        <Byline kind="story" facts={facts} publication={publication} timeZone={timeZone} />
        <Corrections corrections={corrections} timeZone={timeZone} />
      </header>
      <div className="story-body border-rule border-t">
        <section aria-labelledby="summary">
          <h2 id="summary" className="sr-only">
            Summary
          </h2>
          <div className="lede text-lede" {...disclosureAttribute({ record, section: 'summary', index: 0 })}>
            <Prose markdown={summary} />
          </div>
          <StateBelow name="Summary" record={record} section="summary" index={0} />
          <KeyPoints points={keyPoints} prose={prose} record={record} unlisted={unlistedWords(story, registry)} />
        </section>
        <StoryMargin outlets={outlets} image={image} registry={registry} />
      </div>
      <StoryAccounts story={story} record={record} />
      <OtherSections sections={otherSections} />
    </article>
  )
}

interface AccountsProps {
  readonly story: Story
  readonly record: DocumentRecord | undefined
}

function StoryAccounts({ story, record }: AccountsProps) {
  const { articles } = story
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles">
      <h2 id="articles" className="rubric">
        What each article says
      </h2>
      <Reports document={story} />
      <ol className="accounts border-rule border-t">
        {articles.map(({ title, account, outlet, link, line }, index) => (
          <li key={line} id={`article-${index + 1}`}>
            <article {...disclosureAttribute({ record, section: 'accounts', index })}>
              {outlet && (
                <p className="caps mb-1">
                  <ForeignText text={outlet} />
                </p>
              )}
              <h3 {...lineAttributes(title)} className="mb-2 text-pretty font-[520] text-head">
                {link ? (
                  <a href={link} rel="noopener nofollow">
                    <ForeignText text={title} line={lineAttributes(title)} />
                  </a>
                ) : (
                  <ForeignText text={title} line={lineAttributes(title)} />
                )}
              </h3>
              <Prose markdown={account} />
              <StateBelow name="Account" record={record} section="accounts" index={index} />
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A summary and an account are several paragraphs: their state has a line of its own. */
const StateBelow = (place: Parameters<typeof ExaminedWords>[0]) =>
  place.record && (
    <p className="small">
      <ExaminedWords {...place} />
    </p>
  )
