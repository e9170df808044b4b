import type { Warning } from '@/lib/digest/document'

/** The warning that weighs most, and how many there are besides, for a line of a list. */
export function warningWords(warnings: readonly Warning[]): string | undefined {
  const first = warnings.find(({ holds }) => holds) ?? warnings[0]
  if (!first) return undefined
  const words = `${first.holds ? 'Held back: ' : 'Note: '}${first.message}`
  return warnings.length > 1 ? `${words} (and ${warnings.length - 1} more)` : words
}
