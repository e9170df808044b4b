const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-01-21` → `21 January 2026`, whatever the machine's locale. */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}
