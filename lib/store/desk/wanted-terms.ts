export interface WantedTerm {
  readonly words: readonly string[]
  /** A LIKE pattern: `%-02-12` for a day of any year, `%-02-%` for a month. */
  readonly day?: string
}

export interface Wanted {
  readonly days: readonly WantedTerm[]
  readonly rest: string
}

const mostWords = 12

/** Days (`12 Feb`, `feb 12, 2026`, `February`) and words. `may` and `march` are looked for as both. */
export function readWanted(query: string): Wanted {
  const parts = [...query.matchAll(/-?"[^"]*"?|\S+/gu)].map(([part]) => part).slice(0, mostWords)
  const days: WantedTerm[] = []
  const rest: string[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const [part = '', next = ''] = parts.slice(index, index + 2)
    const [word, after] = [part.toLowerCase(), next.toLowerCase()]
    const month = monthOf(word) ?? monthOf(after)
    const day = monthOf(word) ? dayOf(after) : dayOf(word)
    const alone = monthOf(word)
    if (month && day) {
      days.push({ words: [word, after], day: `%-${month}-${day}` })
      index += 1
    } else if (alone) days.push({ words: [word], day: `%-${alone}-%` })
    else rest.push(part)
  }
  return { days, rest: rest.join(' ') }
}

const monthNames = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase(),
)

function monthOf(word: string): string | undefined {
  const letters = word.replace(/[.,]+$/, '')
  if (letters.length < 3) return undefined
  const index = monthNames.findIndex((name) => name.startsWith(letters))
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}

function dayOf(word: string): string | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?[.,]*$/.exec(word) ?? []
  return digits && Number(digits) >= 1 && Number(digits) <= 31 ? digits.padStart(2, '0') : undefined
}
