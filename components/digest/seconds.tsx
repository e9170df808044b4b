import { InlineText } from '@/components/text/inline-text'
import { unlinked } from '@/components/text/unlinked'
import type { Digest } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingOrder } from '@/lib/digest/perspective'
import { directionOf } from '@/lib/digest/script'
import { basis } from './figures'
import { LeadHeadline, LeadKicker } from './lead'
import { SideName } from './side'

interface Props {
  readonly digests: readonly Digest[]
  readonly registry: OutletRegistry
}

/** Further digests of the front page's edition, smaller than its lead: the headline, and a sentence of each side. */
export function Seconds({ digests, registry }: Props) {
  if (digests.length === 0) return null
  return (
    <div className="seconds">
      {digests.map((digest) => (
        <article key={digest.slug}>
          <LeadKicker digest={digest} />
          <LeadHeadline digest={digest} heading="h2" size="text-second" />
          <p className="small">{basis(digest, registry)}</p>
          {readingOrder(digest).map(({ id, name, place, highlights: [first] }) => (
            <section key={id} aria-label={`${name} perspective, ${digest.topicName}`} data-place={place}>
              <SideName heading="h3" perspective={{ name }} />
              <p className="side-line" dir={first && directionOf(first.plain)}>
                {first ? <InlineText inline={unlinked(first.inline)} /> : 'Nothing was reported from this side.'}
              </p>
            </section>
          ))}
        </article>
      ))}
    </div>
  )
}
