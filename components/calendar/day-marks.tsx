import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import type { Teaser } from '@/lib/digest/teaser'

/** A mark for each thing printed on a day. */
export function DayMarks({ printed }: { printed: readonly Teaser[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {printed.map(({ kind, slug }) =>
        kind === 'digest' ? <PairMark key={slug} /> : <StoryMark key={`story ${slug}`} />,
      )}
    </span>
  )
}

/** What was printed, in words: `12 February 2026: US vs China, a story`. */
export const printedInWords = (printed: readonly Teaser[]): string =>
  printed.map(({ kind, topicName, title }) => (kind === 'digest' ? (topicName ?? title) : 'a story')).join(', ')
