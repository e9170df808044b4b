import { counted } from '@/components/digest/figures'
import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import type { Teaser } from '@/lib/digest/teaser'

/** `US vs China · 5 Feb 2026`, `Story · 23 May 2025 · 4 outlets`. */
export function TeaserKicker({ teaser: { kind, topicName, title, day, outletCount } }: { teaser: Teaser }) {
  return (
    <p className="caps">
      {kind === 'digest' ? <ForeignText text={topicName ?? title} /> : 'Story'} · <Day day={day} style="medium" />
      {kind === 'story' && outletCount > 0 && ` · ${counted(outletCount, 'outlet')}`}
    </p>
  )
}
