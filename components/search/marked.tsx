import { Fragment } from 'react'
import { ForeignText } from '@/components/text/foreign-text'
import type { Stretch } from '@/lib/digest/search/marks'

/** A text with what was searched for marked. */
export function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  let offset = 0
  return stretches.map(({ text, isMarked }) => {
    const key = offset
    offset += text.length
    const Wrap = isMarked ? 'mark' : Fragment
    return (
      <Wrap key={key}>
        <ForeignText text={text} />
      </Wrap>
    )
  })
}
