import type { Pair } from './compare-lists'
import { shownLine } from './compared-parts'
import { MarkedText } from './marked-text'

/** Mine as changes to theirs: word by word; of an order, which title stands elsewhere, and where it stood. */
export function MarkedPair({ pair }: { pair: Pair }) {
  const { place, theirs, mine, was } = pair
  if (was === undefined) return <MarkedText before={shownLine(theirs ?? '')} after={shownLine(mine ?? '')} />
  if (was === place) return `${place + 1}. ${mine}`
  return (
    <>
      {place + 1}. <ins className="text-pencil underline decoration-2 underline-offset-3">{mine}</ins>{' '}
      <span className="font-sans text-small whitespace-nowrap text-quiet">was {was + 1}</span>
    </>
  )
}

/** The other side of it. */
export const theirLine = ({ place, theirs, was }: Pair): string =>
  was === undefined ? shownLine(theirs ?? '') : `${place + 1}. ${theirs}`
