import { River } from '@/components/lists/river'
import type { Teaser } from '@/lib/digest/teaser'

export function SameDays({ teasers }: { teasers: readonly Teaser[] }) {
  if (teasers.length === 0) return null
  return (
    <section aria-labelledby="same-days" className="unprinted">
      <h2 id="same-days" className="rubric">
        More from these days
      </h2>
      <River teasers={teasers} />
    </section>
  )
}
