import { addresses } from '@/lib/addresses'
import { counted, countedByKind } from '@/lib/words/counted'
import { formatDay, monthName } from '@/lib/words/day-text'

interface Counts {
  readonly digests: number
  readonly stories: number
}

interface Props extends Counts {
  readonly year: string
  readonly months: readonly ({ readonly month: string } & Counts)[]
}

const names = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

export function YearRow({ year, months, ...counts }: Props) {
  const ofMonth = new Map(months.map((each) => [each.month, each]))
  return (
    <section aria-labelledby={`year-${year}`} className="year-row">
      <div>
        <h2 id={`year-${year}`} className="font-[520] text-title">
          <a href={addresses.archive(year)}>{year}</a>
        </h2>
        <p className="small">{countedByKind(counts)}</p>
      </div>
      <ol className="year-months small">
        {names.map((month) => (
          <li key={month}>
            <YearMonth year={year} month={month} counts={ofMonth.get(month)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function YearMonth({ year, month, counts }: { year: string; month: string; counts: Counts | undefined }) {
  const short = monthName(month, 'short')
  if (!counts)
    return (
      <>
        {short}
        <span className="sr-only">: nothing published</span>
      </>
    )
  const { digests, stories } = counts
  return (
    <a
      href={addresses.archive(year, month)}
      aria-label={`${formatDay(`${year}-${month}-01`, 'month')}: ${countedByKind(counts)}`}
    >
      <b>{short}</b>
      {digests > 0 && <span>{counted(digests, 'digest')}</span>}
      {stories > 0 && <span>{counted(stories, 'story', 'stories')}</span>}
    </a>
  )
}
