/** `2026-01` and so on, oldest first, without gaps; the last `most` at most. */
export function monthsBetween(months: readonly string[], most: number): readonly string[] {
  const numbers = months.map(toNumber)
  const last = Math.max(...numbers)
  const first = Math.max(Math.min(...numbers), last - most + 1)
  if (!Number.isFinite(first)) return []
  return Array.from({ length: last - first + 1 }, (_, index) => fromNumber(first + index))
}

const toNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const fromNumber = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
