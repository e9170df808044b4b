import type { UnlistedWords } from '@/components/record/unlisted'
import type { Digest } from '@/lib/digest/document'
import { readingOrder } from '@/lib/digest/perspective'
import { PerspectiveSection } from './perspective-section'

interface Props {
  readonly digest: Pick<Digest, 'day' | 'perspectives'>
  readonly heading: 'h2' | 'h3'
  readonly limit?: number
  readonly about?: string
  readonly anchored?: boolean
  readonly unlisted?: UnlistedWords
}

export function Facing({ digest, heading, limit, about, anchored, unlisted }: Props) {
  const order = readingOrder(digest)
  const sides = order.length
  if (sides === 0) return null
  return (
    <div className="facing" data-sides={sides}>
      {order.map((perspective, index) => (
        <PerspectiveSection
          key={perspective.id}
          perspective={perspective}
          sides={sides}
          leader={order[0]?.place}
          heading={heading}
          limit={limit}
          about={about}
          anchored={anchored}
          unlisted={unlisted}
          facing={anchored && sides > 1 ? order[(index + 1) % sides] : undefined}
        />
      ))}
    </div>
  )
}
