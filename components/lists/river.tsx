import { ForeignText } from '@/components/text/foreign-text'
import { headlineText } from '@/components/text/headline'
import { documentAddress } from '@/lib/addresses'
import { lineAttributes } from '@/lib/digest/script'
import type { Teaser } from '@/lib/digest/teaser'
import { TeaserKicker } from './teaser-kicker'

/** Earlier digests and stories, in columns. */
export function River({ teasers }: { teasers: readonly Teaser[] }) {
  return (
    <ul className="river">
      {teasers.map((teaser) => (
        <li key={`${teaser.kind} ${teaser.slug}`}>
          <article>
            <TeaserKicker teaser={teaser} />
            <h3 {...lineAttributes(teaser.headline)} className="mt-1.5 mb-2 text-pretty font-[520] text-head">
              <a href={documentAddress(teaser)}>
                <ForeignText text={headlineText(teaser.headline)} line={lineAttributes(teaser.headline)} />
              </a>
            </h3>
            {teaser.standfirst && (
              <p {...lineAttributes(teaser.standfirst)} className="text-note text-quiet">
                <ForeignText text={teaser.standfirst} line={lineAttributes(teaser.standfirst)} />
              </p>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}
