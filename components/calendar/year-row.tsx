import { counted } from '@/components/digest/figures'
import { formatDay, monthName } from '@/components/ui/day-text'
import { addresses } from '@/lib/addresses'

interface Props {
  readonly year: string
  readonly count: number
  readonly months: readonly { readonly month: string; readonly count: number }[]
}

const names = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

/** A year of the archive: twelve months, each with how much was printed in it, a gap where nothing was. */
export function YearRow({ year, count, months }: Props) {
  const counts = new Map(months.map((each) => [each.month, each.count]))
  return (
    <section aria-labelledby={`year-${year}`} className="year-row border-ink border-t pt-3 pb-8">
      <div>
        <h2 id={`year-${year}`} className="font-[520] text-title">
          <a href={addresses.archive(year)}>{year}</a>
        </h2>
        <p className="small">{counted(count, 'report')}</p>
      </div>
      <ol className="year-months">
        {names.map((month) => (
          <li key={month} className="border-rule border-t pt-1.5">
            <YearMonth year={year} month={month} count={counts.get(month) ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function YearMonth({ year, month, count }: { year: string; month: string; count: number }) {
  const short = monthName(month, 'short')
  if (count === 0)
    return (
      <span className="small">
        {short}
        <span className="sr-only">: nothing</span>
      </span>
    )
  return (
    <a
      href={addresses.archive(year, month)}
      aria-label={`${formatDay(`${year}-${month}-01`, 'month')}: ${counted(count, 'report')}`}
      className="block"
    >
      <span className="small block font-semibold text-ink">{short}</span>
      <span className="block font-[520] text-title">{count}</span>
    </a>
  )
}
