/** Something that has to be found in a document: all of its words, or, where they say a date, its day. */
export interface WantedTerm {
  readonly words: readonly string[]
  /** The day as a pattern of LIKE: `%-02-12` for the twelfth of February of any year, `%-02-%` for its month. */
  readonly day?: string
}

/** A query of the desk: the days that are named in it, and all its other words as they were typed. */
export interface Wanted {
  readonly days: readonly WantedTerm[]
  readonly rest: string
}

/** More words than these are somebody's pasted page. */
const mostWords = 12

/**
 * What a query of the desk asks for. Days are looked for as the desk writes them, and as they are spoken: `12 Feb`,
 * `feb 12, 2026`, `February`. The name of a month may be an ordinary word (`may`, `march`), so it is looked for as
 * a word too. What stands in quotes is no day.
 */
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

/** The number of a month by its name, or by no less than three letters of its beginning. */
function monthOf(word: string): string | undefined {
  const letters = word.replace(/[.,]+$/, '')
  if (letters.length < 3) return undefined
  const index = monthNames.findIndex((name) => name.startsWith(letters))
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}

/** `12`, `12,`, `12th`. */
function dayOf(word: string): string | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?[.,]*$/.exec(word) ?? []
  return digits && Number(digits) >= 1 && Number(digits) <= 31 ? digits.padStart(2, '0') : undefined
}
