import { formatDay } from '@/components/ui/day-text'

/** Up to so many months are named one by one; more than that, the first and the last. */
const mostNamed = 8

/** The months under a chart's columns; the table behind the chart reads them out. */
export function MonthLabels({ months }: { months: readonly string[] }) {
  const many = months.length > mostNamed
  const shown = many ? [months[0] ?? '', months.at(-1) ?? ''] : months
  return (
    <ul aria-hidden="true" className="month-labels small mt-1" data-count={many ? 'many' : 'few'}>
      {shown.map((month) => (
        <li key={month}>{formatDay(`${month}-01`, 'shortMonth')}</li>
      ))}
    </ul>
  )
}
