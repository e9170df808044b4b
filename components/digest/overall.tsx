import { InlineText } from '@/components/text/inline-text'
import type { Highlight } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { References } from './references'

/** The overall highlights below the headline, numbered on from it, in two columns. */
export function Overall({ highlights, from }: { highlights: readonly Highlight[]; from: number }) {
  if (highlights.length === 0) return null
  return (
    <section
      aria-label="Overall highlights"
      className={`border-rule border-t py-5 ${highlights.length > 1 ? 'axis' : ''}`}
    >
      <ol start={from} className="overall" data-count={highlights.length > 1 ? 'many' : 'one'}>
        {highlights.map(({ inline, plain, sources, line }, index) => (
          <li key={line} id={`overall-${from + index}`} className="anchored">
            <a href={`#overall-${from + index}`} className="number" aria-label={`Overall highlight ${from + index}`}>
              {from + index}
            </a>
            <div {...lineAttributes(plain)}>
              <InlineText inline={inline} line={lineAttributes(plain)} />
              <References numbers={sources} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
