import { ForeignText } from '@/components/text/foreign-text'
import { documentAddress } from '@/lib/addresses'
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
            <h3>
              <a href={documentAddress(teaser)}>
                <ForeignText text={teaser.headline} />
              </a>
            </h3>
            {teaser.standfirst && (
              <p>
                <ForeignText text={teaser.standfirst} />
              </p>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}
