import { ForeignText } from '@/components/text/foreign-text'
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
            <h3 {...lineAttributes(teaser.headline)}>
              <a href={documentAddress(teaser)}>
                <ForeignText text={teaser.headline} line={lineAttributes(teaser.headline)} />
              </a>
            </h3>
            {teaser.standfirst && (
              <p {...lineAttributes(teaser.standfirst)}>
                <ForeignText text={teaser.standfirst} line={lineAttributes(teaser.standfirst)} />
              </p>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}
