import { type DayStyle, formatDay } from '@/lib/words/day-text'

/** A calendar day (`2026-01-21`), never moved by the reader's or the server's zone. */
export function Day({ day, style = 'long', className }: { day: string; style?: DayStyle; className?: string }) {
  return (
    <time dateTime={day} className={className}>
      {formatDay(day, style)}
    </time>
  )
}
