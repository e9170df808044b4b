import { PatternCircles, PatternLines } from '@visx/pattern'
import { Bar } from '@visx/shape'
import { ForeignText } from '@/components/text/foreign-text'

const paper = 'var(--color-paper)'

/** The fills of a chart of sides: each its ink, and from the second on its texture. Stands inside `data-place`. */
export function SidePatterns({ scope, place }: { scope: string; place: number }) {
  const id = `side-${scope}-${place}`
  const background = 'var(--side-ink)'
  const size = { id, width: 6, height: 6, background }
  if (place === 1) return <PatternLines {...size} stroke={paper} strokeWidth={2} orientation={['horizontal']} />
  if (place === 2) return <PatternCircles {...size} radius={1.5} fill={paper} />
  if (place > 2) return <PatternLines {...size} stroke={paper} strokeWidth={1.6} orientation={['diagonal']} />
  return null
}

export const sideFill = (scope: string, place: number): string =>
  place === 0 ? 'var(--side-ink)' : `url(#side-${scope}-${place})`

interface Props {
  readonly sides: readonly { readonly key: string; readonly name: string; readonly place: number }[]
}

/** Which fill is which side. */
export function SideKey({ sides }: Props) {
  return (
    <ul className="small mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {sides.map(({ key, name, place }, index) => (
        <li key={key} data-place={place} className="wrap-anywhere inline-flex items-center gap-2">
          <svg width={18} height={10} aria-hidden="true">
            <SidePatterns scope={`key-${index}`} place={place} />
            <Bar width={18} height={10} fill={sideFill(`key-${index}`, place)} />
          </svg>
          <ForeignText text={name} />
        </li>
      ))}
    </ul>
  )
}
