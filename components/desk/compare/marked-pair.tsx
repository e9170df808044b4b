import { numbered, type Pair } from './compare-lists'
import { shownLine } from './compared-parts'
import { Added, MarkedText } from './marked-text'

export function MarkedPair({ pair }: { pair: Pair }) {
  const { place, theirs, mine, was } = pair
  if (was === undefined) return <MarkedText before={shownLine(theirs ?? '')} after={shownLine(mine ?? '')} />
  if (was === place) return numbered(place, mine)
  return (
    <>
      <Added>{numbered(place, mine)}</Added>{' '}
      <span className="font-sans text-small whitespace-nowrap text-quiet">was {was + 1}</span>
    </>
  )
}

export const theirLine = ({ place, theirs, was }: Pair): string =>
  was === undefined ? shownLine(theirs ?? '') : numbered(place, theirs)
