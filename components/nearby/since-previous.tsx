import { Side, SideName } from '@/components/digest/side'
import { english, ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { Digest } from '@/lib/digest/document'
import { outletChanges } from '@/lib/digest/outlet-changes'
import type { OutletIdentity, OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingOrder } from '@/lib/digest/perspective'
import { formatDay } from '@/lib/words/day-text'

interface Props {
  readonly digest: Digest
  readonly previous: Digest
  readonly registry: OutletRegistry
}

export function SincePrevious({ digest, previous, registry }: Props) {
  const { day } = digest
  const order = readingOrder(digest)
  const changes = outletChanges(previous, { perspectives: order }, registry)
  const since = isDayBefore(previous.day, day) ? 'yesterday' : formatDay(previous.day, 'long')
  return (
    <section aria-labelledby="since">
      <h2 id="since" className="rubric">
        <a href={addresses.digest(previous.slug)}>Outlets cited, compared with {since}</a>
      </h2>
      <div className="facing" data-sides={digest.perspectives.length}>
        {changes.map(({ perspective, arrived, gone }) => (
          <Side
            key={perspective.id}
            perspective={perspective}
            sides={digest.perspectives.length}
            leader={order[0]?.place}
            label={`Outlets of ${perspective.name}`}
          >
            <SideName heading="h3" perspective={perspective} />
            <dl className="since">
              <Outlets term="New" outlets={arrived} />
              <Outlets term="Not cited now" outlets={gone} />
            </dl>
            {arrived.length + gone.length === 0 && <p className="text-note text-quiet">The same outlets as before.</p>}
          </Side>
        ))}
      </div>
    </section>
  )
}

function Outlets({ term, outlets }: { term: string; outlets: readonly OutletIdentity[] }) {
  if (outlets.length === 0) return null
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <ForeignText text={new Intl.ListFormat('en-GB').format(outlets.map(({ name }) => name))} line={english} />
      </dd>
    </>
  )
}

const isDayBefore = (earlier: string, later: string) => Date.parse(later) - Date.parse(earlier) === 24 * 60 * 60 * 1000
