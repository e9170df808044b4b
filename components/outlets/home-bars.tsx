import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'

interface Props {
  /** Most places first. */
  readonly homes: readonly { readonly home: string; readonly outlets: number; readonly places: number }[]
}

const height = 10

/** Where the cited outlets are at home: a bar a country, on one scale. The figures stand beside the bars. */
export function HomeBars({ homes }: Props) {
  const width = scaleLinear({ domain: [0, Math.max(1, ...homes.map(({ places }) => places))], range: [0, 100] })
  return (
    <table className="home-bars small">
      <caption className="sr-only">Where the cited outlets are at home</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Home</th>
          <th scope="col">Part</th>
          <th scope="col">Places</th>
        </tr>
      </thead>
      <tbody>
        {homes.map(({ home, outlets, places }) => (
          <tr key={home}>
            <th scope="row">{home}</th>
            <td aria-hidden="true">
              <svg width="100%" height={height} className="block" aria-hidden="true">
                <Bar width={`${width(places)}%`} height={height} fill="var(--color-ink)" />
              </svg>
            </td>
            <td>
              {places} {places === 1 ? 'place' : 'places'}, {outlets} {outlets === 1 ? 'outlet' : 'outlets'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
