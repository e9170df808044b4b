import type { Digest } from '@/lib/digest/document'
import { readingOrder } from '@/lib/digest/perspective'
import { PerspectiveSection } from './perspective-section'

interface Props {
  readonly digest: Pick<Digest, 'day' | 'perspectives'>
  readonly heading: 'h2' | 'h3'
  readonly limit?: number
  readonly about?: string
  readonly anchored?: boolean
}

/** The sides, facing each other across the axis. */
export function Facing({ digest, heading, limit, about, anchored }: Props) {
  const sides = digest.perspectives.length
  if (sides === 0) return null
  return (
    <div className="facing" data-sides={sides}>
      {readingOrder(digest).map((perspective) => (
        <PerspectiveSection
          key={perspective.id}
          perspective={perspective}
          sides={sides}
          heading={heading}
          limit={limit}
          about={about}
          anchored={anchored}
        />
      ))}
    </div>
  )
}
