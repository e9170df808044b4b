import type { ReactNode } from 'react'
import { Sources } from '@/components/digest/sources'
import { Byline } from '@/components/record/byline'
import { Corrections } from '@/components/record/corrections'
import { disclosureAttribute, ExaminedWords } from '@/components/record/examined-mark'
import type { PublicationRecord } from '@/components/record/publication'
import { Unlisted } from '@/components/record/unlisted'
import { BasisLink } from '@/components/sources/reports'
import { ForeignText } from '@/components/text/foreign-text'
import { headlineSize } from '@/components/text/headline'
import { InlineText } from '@/components/text/inline-text'
import { OtherSections } from '@/components/text/other-sections'
import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import { headlineInline, headlineText } from '@/lib/digest/headline'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingMinutes } from '@/lib/digest/reading-time'
import { lineAttributes } from '@/lib/digest/script'
import { unlistedWords } from '@/lib/preflight/unlisted-words'
import { Facing } from './facing'
import { Overall } from './overall'
import { References } from './references'

interface Props {
  readonly digest: Digest
  readonly registry: OutletRegistry
  /** Absent in a preview of something that is not public. */
  readonly publication?: PublicationRecord
  readonly timeZone: string
  readonly figures?: ReactNode
}

export function DigestArticle({ digest, registry, publication, timeZone, figures }: Props) {
  const [lead, ...others] = digest.highlights
  const record = publication?.record
  const headline = lead?.plain ?? digest.title
  const line = lineAttributes(headline)
  const minutes = readingMinutes(digest)
  const facts = [
    <BasisLink key="basis" document={digest} registry={registry} />,
    ...(minutes > 1 ? [`${minutes} min read`] : []),
  ]
  const unlisted = unlistedWords(digest, registry)
  return (
    <article className="digest">
      <header className="article-head">
        <div
          id={lead ? 'overall-1' : undefined}
          className="anchored"
          {...disclosureAttribute({ record, section: 'overall', index: 0 })}
        >
          <p className="caps">
            <a href={addresses.topic(digest.topic)}>
              <ForeignText text={digest.topicName} />
            </a>
            {lead && (
              <a href="#overall-1" className="anchor" aria-label="Highlight 1, the headline">
                {' '}
                #
              </a>
            )}
          </p>
          <h1 {...line} className={`headline ${headlineSize(headline)}`}>
            {lead ? (
              <InlineText inline={headlineInline(lead.inline, lead.plain)} line={line} />
            ) : (
              <ForeignText text={headlineText(headline)} line={line} />
            )}
          </h1>
        </div>
        {lead && (lead.sources.length > 0 || record) && (
          <p className="small">
            {lead.sources.length > 0 && <>Headline {lead.sources.length > 1 ? 'sources' : 'source'}: </>}
            <References numbers={lead.sources} />{' '}
            <ExaminedWords name="Headline" record={record} section="overall" index={0} />
          </p>
        )}
        {lead && <Unlisted words={unlisted.get(lead)} />}
        <Byline kind="digest" facts={facts} publication={publication} timeZone={timeZone} />
        <Corrections corrections={digest.corrections} timeZone={timeZone} />
      </header>
      <Overall highlights={others} prose={digest.prose} first={1} record={record} unlisted={unlisted} />
      <Facing digest={digest} heading="h2" anchored record={record} unlisted={unlisted} />
      <OtherSections sections={digest.otherSections} />
      {(digest.sources.length > 0 || digest.unreadSources.length > 0 || digest.sourceProse.length > 0) && (
        <Sources digest={digest} registry={registry} />
      )}
      {figures}
    </article>
  )
}
