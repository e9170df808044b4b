import { PatternCircles, PatternLines } from '@visx/pattern'
import { Bar } from '@visx/shape'
import { ForeignText } from '@/components/text/foreign-text'

const paper = 'var(--color-paper)'

/** The texture of a side from the second on, in its ink. Once a page and place, inside `data-place`. */
export function SidePatterns({ place }: { place: number }) {
  const size = { id: `side-${place}`, width: 6, height: 6, background: 'var(--side-ink)' }
  if (place === 1) return <PatternLines {...size} stroke={paper} strokeWidth={2} orientation={['horizontal']} />
  if (place === 2) return <PatternCircles {...size} radius={1.5} fill={paper} />
  if (place > 2) return <PatternLines {...size} stroke={paper} strokeWidth={1.6} orientation={['diagonal']} />
  return null
}

export const sideFill = (place: number): string => (place === 0 ? 'var(--side-ink)' : `url(#side-${place})`)

interface Props {
  readonly sides: readonly { readonly key: string; readonly name: string; readonly place: number }[]
}

/** Which fill is which side, below a chart that has the textures. */
export function SideKey({ sides }: Props) {
  return (
    <ul className="chart-key small">
      {sides.map(({ key, name, place }) => (
        <li key={key} data-place={place}>
          <svg className="bar" aria-hidden="true">
            <Bar width="100%" fill={sideFill(place)} />
          </svg>
          <ForeignText text={name} />
        </li>
      ))}
    </ul>
  )
}
