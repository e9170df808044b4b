import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingOrder } from '@/lib/digest/perspective'
import { basis } from '@/lib/words/basis'
import { LeadHeadline, LeadKicker } from './lead'
import { FirstOfSide } from './perspective-section'
import { SideName } from './side'

interface Props {
  readonly digests: readonly Digest[]
  readonly registry: OutletRegistry
}

export function Seconds({ digests, registry }: Props) {
  if (digests.length === 0) return null
  return (
    <div className="seconds">
      {digests.map((digest) => (
        <article key={digest.slug}>
          <LeadKicker digest={digest} />
          <LeadHeadline digest={digest} heading="h2" size="text-second" />
          <p className="small">
            <a href={`${addresses.digest(digest.slug)}#reports`}>{basis(digest, registry)}</a>
          </p>
          {readingOrder(digest).map((perspective) => (
            <section
              key={perspective.id}
              aria-label={`${perspective.name} perspective, ${digest.topicName}`}
              data-place={perspective.place}
            >
              <SideName heading="h3" perspective={perspective} />
              <FirstOfSide perspective={perspective} limit={1} />
            </section>
          ))}
        </article>
      ))}
    </div>
  )
}
