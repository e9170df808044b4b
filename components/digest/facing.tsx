import type { UnlistedWords } from '@/components/record/unlisted'
import type { Digest } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { readingOrder } from '@/lib/digest/perspective'
import { PerspectiveSection } from './perspective-section'

interface Props {
  readonly digest: Digest
  readonly heading: 'h2' | 'h3'
  readonly limit?: number
  readonly about?: string
  readonly anchored?: boolean
  readonly record?: DocumentRecord | undefined
  readonly unlisted?: UnlistedWords
}

export function Facing({ digest, heading, limit, about, anchored, record, unlisted }: Props) {
  const order = readingOrder(digest)
  const sides = order.length
  if (sides === 0) return null
  return (
    <div className="facing" data-sides={sides}>
      {order.map((perspective, index) => (
        <PerspectiveSection
          key={perspective.id}
          digest={digest}
          perspective={perspective}
          sides={sides}
          leader={order[0]?.place}
          heading={heading}
          limit={limit}
          about={about}
          anchored={anchored}
          record={record}
          unlisted={unlisted}
          facing={anchored && sides > 1 ? order[(index + 1) % sides] : undefined}
        />
      ))}
    </div>
  )
}
