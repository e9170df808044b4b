import { InlineText } from '@/components/text/inline-text'
import type { Highlight } from '@/lib/digest/highlight'
import { directionOf } from '@/lib/digest/script'
import { References } from './references'

/** The highlights that both sides' reporting adds up to, below the headline, which is the first of them. */
export function Overall({ highlights, from }: { highlights: readonly Highlight[]; from: number }) {
  if (highlights.length === 0) return null
  return (
    <section aria-labelledby="brief" className="brief" data-count={highlights.length > 1 ? 'many' : 'one'}>
      <h2 id="brief" className="caps">
        In brief
      </h2>
      <ul>
        {highlights.map(({ inline, plain, sources, line }, index) => (
          <li key={line} id={`overall-${from + index}`} dir={directionOf(plain)} className="anchored">
            <InlineText inline={inline} />
            <References numbers={sources} />
            <a href={`#overall-${from + index}`} className="anchor" aria-label={`Highlight ${from + index}`}>
              {' '}
              #
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
