import { type DayStyle, formatDay } from '@/lib/words/day-text'

/** A calendar day (`2026-01-21`), independent of any time zone. */
export function Day({ day, style = 'long', className }: { day: string; style?: DayStyle; className?: string }) {
  return (
    <time dateTime={day} className={className}>
      {formatDay(day, style)}
    </time>
  )
}
