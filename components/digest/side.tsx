import type { ReactNode } from 'react'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import type { Perspective } from '@/lib/digest/perspective'

interface Props {
  readonly perspective: Pick<Perspective, 'id' | 'place'>
  readonly sides: number
  /** The place of the side that is read first that day. */
  readonly leader: number | undefined
  readonly label: string
  readonly id?: string
  readonly children: ReactNode
}

/**
 * One side's column. Its place decides the column on wide screens, the reading order the position in the document. That
 * order is a rotation, so only the sides before the leader have to be moved back (sides.css).
 */
export function Side({ perspective, sides, leader = 0, label, id, children }: Props) {
  const { id: perspectiveId, place } = perspective
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
      data-row={place >= columns ? 'later' : undefined}
      data-read={place < leader ? 'late' : undefined}
    >
      {children}
    </section>
  )
}

interface NameProps {
  readonly heading: 'h2' | 'h3'
  readonly perspective: Pick<Perspective, 'name'>
}

export function SideName({ heading: Heading, perspective: { name } }: NameProps) {
  return (
    <Heading className="side-name">
      <PerspectiveMark />
      <ForeignText text={name} />
    </Heading>
  )
}
