import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import { ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import type { Teaser } from '@/lib/digest/teaser'
import { placeOf } from './day-marks'

interface Props {
  readonly teasers: readonly Teaser[]
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

export function MarkLegend({ teasers, topics }: Props) {
  const shown = topics.filter(({ id }) => teasers.some(({ topic }) => topic === id))
  const hasStories = teasers.some(({ kind }) => kind === 'story')
  return (
    <ul aria-label="Marks" className="small mt-3 flex flex-wrap gap-x-5 gap-y-1 border-rule border-t pt-2">
      {shown.map(({ id, name }) => (
        <li key={id}>
          <a href={addresses.topic(id)} className="wrap-anywhere inline-flex items-baseline gap-2 py-0.5">
            <PairMark place={placeOf(id, topics)} />
            <ForeignText text={name} />
          </a>
        </li>
      ))}
      {hasStories && (
        <li>
          <a href={addresses.stories()} className="inline-flex items-baseline gap-2 py-0.5">
            <StoryMark />
            Story
          </a>
        </li>
      )}
    </ul>
  )
}
