import { Fragment } from 'react'
import { ForeignText } from '@/components/text/foreign-text'
import { type LineAttributes, lineAttributes } from '@/lib/digest/script'
import type { MarkedText } from '@/lib/digest/search/marks'

interface Props {
  readonly stretches: readonly MarkedText[]
  /** What the element around it says of the whole line; without it the line gets an element where it needs one. */
  readonly line?: LineAttributes
}

export const textOf = (stretches: readonly MarkedText[]): string => stretches.map(({ text }) => text).join('')

/** A text with what was searched for marked. */
export function Marked({ stretches, line }: Props) {
  const own = line ?? lineAttributes(textOf(stretches))
  let offset = 0
  const marked = stretches.map(({ text, isMarked }) => {
    const key = offset
    offset += text.length
    const Wrap = isMarked ? 'mark' : Fragment
    return (
      <Wrap key={key}>
        <ForeignText text={text} line={own} />
      </Wrap>
    )
  })
  return line || !own.lang ? marked : <span {...own}>{marked}</span>
}
