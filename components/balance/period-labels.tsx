import { periodName } from './period-name'

/** Up to so many periods are named one by one; more than that, the first and the last. */
const mostNamed = 8

/** The months or days under a chart's columns; the table behind the chart reads them out. */
export function PeriodLabels({ periods }: { periods: readonly string[] }) {
  const many = periods.length > mostNamed
  const shown = many ? [periods[0] ?? '', periods.at(-1) ?? ''] : periods
  return (
    <ul aria-hidden="true" className="period-labels small mt-1" data-count={many ? 'many' : 'few'}>
      {shown.map((period) => (
        <li key={period}>{periodName(period, 'short')}</li>
      ))}
    </ul>
  )
}
