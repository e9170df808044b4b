import type { ReactNode } from 'react'
import type { Publication } from '@/components/record/publication'
import { ForeignText } from '@/components/text/foreign-text'
import { headlineSize } from '@/components/text/headline'
import { InlineText } from '@/components/text/inline-text'
import { unlinked } from '@/components/text/unlinked'
import { Day } from '@/components/ui/day'
import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import { headlineInline, headlineText } from '@/lib/digest/headline-text'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingMinutes } from '@/lib/digest/reading-time'
import { Facing } from './facing'
import { basis } from './figures'

interface Props {
  readonly digest: Digest
  readonly registry: OutletRegistry
  readonly publication: Publication
  /** The first lead of the front page is its headline. */
  readonly heading: 'h1' | 'h2'
  /** How loud: the first lead of a page is set large and shows more. */
  readonly rank?: 'first' | 'further'
  /** What is counted about the digest. */
  readonly figures?: ReactNode
}

const ranks = {
  first: { size: headlineSize, highlights: 3, padding: 'pt-7 pb-7 print:pb-4 md:pt-9' },
  further: { size: () => 'text-title', highlights: 2, padding: 'pt-5 pb-5 md:pt-6' },
} as const

/** A topic's latest digest as it leads a page: headline, and the first of what each side reports. */
export function Lead({ digest, registry, publication, heading: Heading, rank = 'first', figures }: Props) {
  const [first] = digest.highlights
  const { size, highlights, padding } = ranks[rank]
  const href = addresses.digest(digest.slug)
  const { topic, topicName, day } = digest
  return (
    <article className="border-ink border-t">
      <header className={`mx-auto max-w-headline ${padding} md:text-center print:text-center`}>
        <p className="caps">
          <a href={addresses.topic(topic)}>
            <ForeignText text={topicName} />
          </a>{' '}
          · <Day day={day} style="long" />
        </p>
        <Heading className={`mt-2.5 mb-3.5 text-balance font-[520] ${size(first?.plain ?? digest.title)}`}>
          <a href={href} className="hover:no-underline">
            {first ? (
              <InlineText inline={headlineInline(unlinked(first.inline), first.plain)} />
            ) : (
              <ForeignText text={headlineText(digest.title)} />
            )}
          </a>
        </Heading>
        <ul className="separated small">
          <li>{basis(digest, registry)}</li>
          <li>{publication.reviewedByEditor ? 'Drafted by machine, reviewed by an editor' : 'Drafted by machine'}</li>
          <li>
            <a href={href} className="underlined text-ink">
              Read the digest
            </a>
            , {readingMinutes(digest)} min
          </li>
        </ul>
      </header>
      <Facing digest={digest} heading={Heading === 'h1' ? 'h2' : 'h3'} limit={highlights} about={topicName} />
      {figures}
    </article>
  )
}
