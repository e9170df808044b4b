import type { ReactNode } from 'react'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import type { Perspective } from '@/lib/digest/perspective'

interface Props {
  readonly perspective: Pick<Perspective, 'id' | 'place'>
  /** How many sides face each other. */
  readonly sides: number
  /** The place of the side that is read first that day. */
  readonly leader: number | undefined
  readonly label: string
  readonly id?: string
  readonly children: ReactNode
}

/**
 * One side's column. On wide screens its place decides where it stands; in the document, the reading order does: a
 * rotation, so what stands before the leader is read after it, and only that has to be put back (sides.css).
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

/** A side's mark and name, at the head of whatever is its. */
export function SideName({ heading: Heading, perspective: { name } }: NameProps) {
  return (
    <Heading className="side-name">
      <PerspectiveMark />
      <ForeignText text={name} />
    </Heading>
  )
}
