import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { documentAddress } from '@/lib/addresses'
import { lineAttributes } from '@/lib/digest/script'
import type { Teaser } from '@/lib/digest/teaser'
import { counted } from '@/lib/words/counted'
import { sourcesAndReports } from '@/lib/words/report-words'

interface Props {
  readonly teasers: readonly Teaser[]
  readonly heading: 'h2' | 'h3'
  readonly showTopic?: boolean
  /** Gives the first row of each day the id `day-12`, for the calendar's links. */
  readonly anchored?: boolean
}

export function IndexList({ teasers, heading: Heading, showTopic = false, anchored = false }: Props) {
  return (
    <ul className={`border-t ${Heading === 'h3' ? 'border-rule' : 'border-ink'}`}>
      {teasers.map((teaser, index) => {
        const { kind, slug, day, headline, standfirst, topicName, title, sourceCount, reportCount, outletCount } =
          teaser
        const first = teasers[index - 1]?.day !== day
        return (
          <li
            key={`${kind} ${slug}`}
            id={anchored && first ? `day-${Number(day.slice(8))}` : undefined}
            className="anchored index-row"
          >
            <p className="small">
              <Day day={day} style="medium" />
              {showTopic && (
                <>
                  <br />
                  {kind === 'digest' ? <ForeignText text={topicName ?? title} /> : 'Story'}
                </>
              )}
            </p>
            <div>
              <Heading {...lineAttributes(headline)}>
                <a href={documentAddress(teaser)}>
                  <ForeignText text={headline} line={lineAttributes(headline)} />
                </a>
              </Heading>
              {standfirst && (
                <p {...lineAttributes(standfirst)}>
                  <ForeignText text={standfirst} line={lineAttributes(standfirst)} />
                </p>
              )}
            </div>
            <p className="small">
              {kind === 'digest' ? (
                <a href={`${documentAddress(teaser)}#reports`}>{sourcesAndReports(sourceCount, reportCount)}</a>
              ) : (
                counted(outletCount, 'outlet')
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
