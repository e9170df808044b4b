import { formatClock } from '@/lib/words/day-text'
import { Moment } from '../../ui/moment'

export function BothClocks({ at, timeZone }: { at: Date; timeZone: string }) {
  const [here, there] = [formatClock(at, timeZone), formatClock(at, 'UTC')]
  return (
    <>
      <Moment at={at} timeZone={timeZone} />
      {here !== there && <span className="whitespace-nowrap"> ({there})</span>}
    </>
  )
}
