import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { counted } from '@/lib/words/counted'

interface Props {
  readonly countries: readonly { readonly country: string; readonly outlets: number; readonly articles: number }[]
}

/** One bar a country, on one scale. */
export function CountryBars({ countries }: Props) {
  const width = scaleLinear({ domain: [0, Math.max(1, ...countries.map(({ articles }) => articles))], range: [0, 100] })
  return (
    <table className="country-bars small">
      <caption className="sr-only">Countries of the cited outlets</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Country</th>
          <th scope="col">Share</th>
          <th scope="col">Articles and outlets</th>
        </tr>
      </thead>
      <tbody>
        {countries.map(({ country, outlets, articles }) => (
          <tr key={country}>
            <th scope="row">{country}</th>
            <td>
              <svg className="bar" aria-hidden="true">
                <Bar width={`${Number(width(articles).toFixed(2))}%`} />
              </svg>
            </td>
            <td>
              {counted(articles, 'article')}, {counted(outlets, 'outlet')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
