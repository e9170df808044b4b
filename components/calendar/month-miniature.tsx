import { PairMark } from '@/components/marks/pair-mark'
import { StoryMark } from '@/components/marks/story-mark'
import { addresses } from '@/lib/addresses'
import type { Teaser } from '@/lib/digest/teaser'
import { countedByKind } from '@/lib/words/counted'
import { formatDay, monthName } from '@/lib/words/day-text'
import { daysOfMonth, weeksOfMonth } from './month-days'

interface Props {
  readonly year: string
  readonly month: string
  readonly teasers: readonly Teaser[]
  /** The calendar day: months to come say nothing. */
  readonly today: string
}

export function MonthMiniature({ year, month, teasers, today }: Props) {
  const days = daysOfMonth(year, month, teasers)
  const empty = teasers.length === 0
  const name = monthName(month)
  const isToCome = `${year}-${month}` > today.slice(0, 7)
  return (
    <section
      aria-label={formatDay(`${year}-${month}-01`, 'month')}
      className={`border-t pt-2 pb-6 ${empty ? 'border-rule' : 'border-ink'}`}
    >
      <div className="mb-2 flex items-baseline justify-between gap-2">
        <h2 className={`font-sans text-note ${empty ? 'font-medium text-quiet' : 'font-semibold'}`}>
          {empty ? name : <a href={addresses.archive(year, month)}>{name}</a>}
        </h2>
        <p className="small">{empty ? !isToCome && 'Nothing published' : countedByKind(countKinds(teasers))}</p>
      </div>
      <div aria-hidden="true" className="grid gap-y-1.5 text-[0.75rem]">
        {weeksOfMonth(days).map((week) => (
          <div key={week.find((day) => day !== undefined)?.day} className="grid h-3 grid-cols-7 items-center">
            {week.map((day, index) => (
              <span key={day?.day ?? `outside ${index}`}>{day && <MiniatureDay published={day.published} />}</span>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

function MiniatureDay({ published }: { published: readonly Teaser[] }) {
  const [first] = published
  if (!first) return <span className="block size-[3px] rounded-full bg-rule" />
  return published.some(({ kind }) => kind === 'digest') ? <PairMark className="block h-2.5 w-4" /> : <StoryMark />
}

const countKinds = (teasers: readonly Teaser[]) => {
  const digests = teasers.filter(({ kind }) => kind === 'digest').length
  return { digests, stories: teasers.length - digests }
}
