import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import type { Teaser } from '@/lib/digest/teaser'

interface Props {
  readonly published: readonly Teaser[]
  readonly topics: readonly { readonly id: string }[]
}

export function DayMarks({ published, topics }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {published.map(({ kind, slug, topic }) =>
        kind === 'digest' ? (
          <PairMark key={slug} place={placeOf(topic, topics)} />
        ) : (
          <StoryMark key={`story ${slug}`} />
        ),
      )}
    </span>
  )
}

/** Unknown topics get the first topic's mark. */
export const placeOf = (topic: string | undefined, topics: Props['topics']): number =>
  Math.max(
    0,
    topics.findIndex(({ id }) => id === topic),
  )

export const publishedInWords = (published: readonly Teaser[]): string =>
  published.map(({ kind, topicName, title }) => (kind === 'digest' ? (topicName ?? title) : 'a story')).join(', ')
