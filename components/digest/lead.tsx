import type { ReactNode } from 'react'
import type { PublicationRecord } from '@/components/record/publication'
import { ForeignText } from '@/components/text/foreign-text'
import { headlineSize } from '@/components/text/headline'
import { InlineText } from '@/components/text/inline-text'
import { Day } from '@/components/ui/day'
import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import { disclosureOf } from '@/lib/digest/examination/record'
import { headlineInline, headlineText } from '@/lib/digest/headline'
import type { Inline } from '@/lib/digest/highlight'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingMinutes } from '@/lib/digest/reading-time'
import { lineAttributes } from '@/lib/digest/script'
import { basis } from '@/lib/words/basis'
import { examinedWords } from '@/lib/words/examined'
import { Facing } from './facing'

interface Props {
  readonly digest: Digest
  readonly registry: OutletRegistry
  readonly publication: PublicationRecord
  readonly heading: 'h1' | 'h2'
  readonly figures?: ReactNode
}

export function Lead({ digest, registry, publication, heading, figures }: Props) {
  const { topicName } = digest
  const isFirst = heading === 'h1'
  const minutes = readingMinutes(digest)
  return (
    <article className="border-ink border-t" ai-disclosure={disclosureOf(publication.record)}>
      <header className="article-head">
        <LeadKicker digest={digest} />
        <LeadHeadline digest={digest} heading={heading} size={isFirst ? headlineSize(plainOf(digest)) : 'text-title'} />
        <ul className="separated small">
          <li>
            <a href={`${addresses.digest(digest.slug)}#reports`}>{basis(digest, registry)}</a>
          </li>
          <li>{examinedWords('digest', publication.record)}</li>
          {minutes > 1 && <li>{minutes} min read</li>}
        </ul>
      </header>
      <Facing
        digest={digest}
        heading={isFirst ? 'h2' : 'h3'}
        limit={isFirst ? 3 : 2}
        about={topicName}
        record={publication.record}
      />
      {figures}
    </article>
  )
}

const plainOf = ({ highlights, title }: Digest): string => highlights[0]?.plain ?? title

export function LeadKicker({ digest: { topic, topicName, day } }: { digest: Digest }) {
  return (
    <p className="caps">
      <a href={addresses.topic(topic)}>
        <ForeignText text={topicName} />
      </a>{' '}
      · <Day day={day} style="long" />
    </p>
  )
}

export function LeadHeadline({ digest, heading: Heading, size }: Pick<Props, 'digest' | 'heading'> & { size: string }) {
  const [first] = digest.highlights
  const line = lineAttributes(plainOf(digest))
  return (
    <Heading {...line} className={`headline ${size}`}>
      <a href={addresses.digest(digest.slug)}>
        {first ? (
          <InlineText inline={headlineInline(unlinked(first.inline), first.plain)} line={line} />
        ) : (
          <ForeignText text={headlineText(digest.title)} line={line} />
        )}
      </a>
    </Heading>
  )
}

/** The same line without its links, for where it is a link itself. */
const unlinked = (inline: readonly Inline[]): readonly Inline[] =>
  inline.flatMap((node): readonly Inline[] => {
    if (node.kind === 'link') return unlinked(node.children)
    return 'children' in node ? [{ ...node, children: unlinked(node.children) }] : [node]
  })
