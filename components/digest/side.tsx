import type { CSSProperties, ReactNode } from 'react'
import type { Perspective } from '@/lib/digest/perspective'

interface Props {
  readonly perspective: Pick<Perspective, 'id' | 'place'>
  /** How many sides face each other. */
  readonly sides: number
  readonly label: string
  readonly id?: string
  readonly children: ReactNode
}

/** One side's column. On wide screens its place decides where it stands; in the document, the reading order does. */
export function Side({ perspective: { id: perspectiveId, place }, sides, label, id, children }: Props) {
  const columns = sides === 3 ? 3 : 2
  const column = place % columns
  const atEnd = column === columns - 1 || place === sides - 1
  return (
    <section
      id={id}
      aria-label={label}
      className="side"
      data-perspective={perspectiveId}
      data-place={place}
      data-column={column === 0 ? 'first' : atEnd ? 'last' : 'middle'}
      data-row={place >= columns ? 'later' : 'first'}
      style={{ '--place': place } as CSSProperties}
    >
      {children}
    </section>
  )
}
