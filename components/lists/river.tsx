import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { documentAddress } from '@/lib/addresses'
import { lineAttributes } from '@/lib/digest/script'
import type { Teaser } from '@/lib/digest/teaser'
import { counted } from '@/lib/words/counted'

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

function TeaserKicker({ teaser: { kind, topicName, title, day, outletCount } }: { teaser: Teaser }) {
  return (
    <p className="caps">
      {kind === 'digest' ? <ForeignText text={topicName ?? title} /> : 'Story'} · <Day day={day} style="medium" />
      {kind === 'story' && outletCount > 0 && ` · ${counted(outletCount, 'outlet')}`}
    </p>
  )
}
