import { PatternCircles, PatternLines } from '@visx/pattern'

/** The hatching and the dots of a page's charts, once: app/styles/balance.css names them. */
export function StandingPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <PatternLines
        id="hatched"
        width={5}
        height={5}
        stroke="currentColor"
        strokeWidth={1.4}
        orientation={['diagonal']}
      />
      <PatternCircles id="dotted" width={4} height={4} radius={1} fill="currentColor" />
    </svg>
  )
}
