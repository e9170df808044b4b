import type { ReactNode } from 'react'
import { Byline } from '@/components/record/byline'
import { Corrections } from '@/components/record/corrections'
import type { Publication } from '@/components/record/publication'
import { Sources } from '@/components/sources/sources'
import { ForeignText } from '@/components/text/foreign-text'
import { headlineInline, headlineSize } from '@/components/text/headline'
import { InlineText } from '@/components/text/inline-text'
import { Prose } from '@/components/text/prose'
import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingMinutes } from '@/lib/digest/reading-time'
import { Facing } from './facing'
import { basis } from './figures'
import { Overall } from './overall'
import { References } from './references'

interface Props {
  readonly digest: Digest
  readonly registry: OutletRegistry
  /** Absent in a preview of something that is not public yet. */
  readonly publication?: Publication
  /** IANA zone of the publication. */
  readonly timeZone: string
  /** What is counted about the digest, between what it says and what it rests on. */
  readonly figures?: ReactNode
}

/** A day's digest as readers see it; the desk's preview is this very component. */
export function DigestArticle({ digest, registry, publication, timeZone, figures }: Props) {
  const [lead, ...others] = digest.highlights
  const { sources } = digest
  const facts = [basis(digest, registry), `${readingMinutes(digest)} min read`]
  return (
    <article className="digest">
      <header className="mx-auto max-w-headline pt-8 pb-7 print:pb-4 md:pt-10 print:pt-5 md:text-center print:text-center">
        <div id={lead ? 'overall-1' : undefined} className="anchored">
          <p className="caps">
            <a href={addresses.topic(digest.topic)} title={digest.title}>
              <ForeignText text={digest.topicName} />
            </a>
            {lead && (
              <a href="#overall-1" className="anchor small" aria-label="Overall highlight 1, the headline">
                {' '}
                #
              </a>
            )}
          </p>
          <h1 className={`mt-2.5 mb-4 text-balance font-[520] ${headlineSize(lead?.plain ?? digest.title)}`}>
            {lead ? (
              <InlineText inline={headlineInline(lead.inline, lead.plain)} />
            ) : (
              <ForeignText text={digest.title} />
            )}
          </h1>
        </div>
        {lead && lead.sources.length > 0 && (
          <p className="small mb-3">
            Headline {lead.sources.length > 1 ? 'sources' : 'source'}: <References numbers={lead.sources} />
          </p>
        )}
        <Byline facts={facts} publication={publication} timeZone={timeZone} />
        <Corrections corrections={digest.corrections} timeZone={timeZone} />
      </header>
      <Overall highlights={others} from={2} />
      <Facing digest={digest} heading="h2" anchored />
      {digest.otherSections.map(({ heading, body, line }) => (
        <section key={line} className="border-rule border-t py-5">
          <h2 className="mb-2 font-sans font-semibold text-note">
            <ForeignText text={heading} />
          </h2>
          <Prose markdown={body} />
        </section>
      ))}
      {figures}
      {(sources.length > 0 || digest.unreadSources.length > 0) && <Sources digest={digest} registry={registry} />}
    </article>
  )
}
