import { PatternCircles, PatternLines } from '@visx/pattern'
import type { Standing } from '@/lib/digest/outlets/balance'

/** The hatching and the dots of a chart; `scope` keeps the charts of one page apart. */
export function StandingPatterns({ scope }: { scope: string }) {
  return (
    <>
      <PatternLines
        id={`across-${scope}`}
        width={5}
        height={5}
        stroke="var(--color-ink)"
        strokeWidth={1.4}
        orientation={['diagonal']}
      />
      <PatternCircles id={`unreviewed-${scope}`} width={5} height={5} radius={1} fill="var(--color-quiet)" complement />
    </>
  )
}

/** How each standing is drawn: ink, hatching, tint and dots, so that nothing hangs on colour alone. */
export function fillOf(standing: Standing, scope: string): string {
  if (standing === 'home') return 'var(--side-ink)'
  if (standing === 'elsewhere') return 'var(--color-elsewhere)'
  return `url(#${standing}-${scope})`
}
