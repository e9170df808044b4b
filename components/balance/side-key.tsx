import { Bar } from '@visx/shape'
import { ForeignText } from '@/components/text/foreign-text'

interface Props {
  readonly sides: readonly { readonly key: string; readonly name: string; readonly place: number }[]
}

/** Which fill is which side: filled, outlined, tinted, dashed (app/styles/balance.css). */
export function SideKey({ sides }: Props) {
  return (
    <ul className="chart-key small">
      {sides.map(({ key, name, place }) => (
        <li key={key} data-place={place}>
          <svg className="bar sides" aria-hidden="true">
            <Bar width="100%" />
          </svg>
          <ForeignText text={name} />
        </li>
      ))}
    </ul>
  )
}
