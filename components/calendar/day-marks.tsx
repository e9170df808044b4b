import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import type { Teaser } from '@/lib/digest/teaser'

interface Props {
  readonly published: readonly Teaser[]
  /** The topics in their order, which gives each its mark. */
  readonly topics: readonly { readonly id: string }[]
}

/** A mark for each thing published on a day: its topic's, or that of a story. */
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

/** The place of a topic among the topics; of one that is not there, the first. */
export const placeOf = (topic: string | undefined, topics: Props['topics']): number =>
  Math.max(
    0,
    topics.findIndex(({ id }) => id === topic),
  )

/** What was published, in words: `12 February 2026: US vs China, a story`. */
export const publishedInWords = (published: readonly Teaser[]): string =>
  published.map(({ kind, topicName, title }) => (kind === 'digest' ? (topicName ?? title) : 'a story')).join(', ')
