const languages = (
  'en es fr de it pt nl sv da nb fi pl cs sk sl hr sr sr-Latn bs mk bg ro hu el tr az ru uk be kk lt lv et sq ca gl ' +
  'is id ms sw af hi bn mr ne ta te kn ml gu pa ur fa ar he th ka hy mn'
).split(' ')

const fillers =
  'st nd rd th of the on at um klo kl à às de del d den der le la el az г года год р року roku r gada m ap ad ce bs be ah ه 年 月 日 년 월 일'.split(
    ' ',
  )

interface Names {
  readonly months: ReadonlyMap<string, ReadonlySet<number>>
  readonly fillers: ReadonlySet<string>
}

let known: Names | undefined

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\./g, '').trim()

function names(): Names {
  if (known) return known
  const months = new Map<string, Set<number>>()
  const others = new Set(fillers)
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: style, timeZone: 'UTC' })
      const whole = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        weekday: style,
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month++) {
        const date = new Date(Date.UTC(2026, month - 1, month))
        const parts = whole.formatToParts(date)
        for (const name of [
          alone.format(date),
          ...parts.filter(({ type }) => type === 'month').map(({ value }) => value),
        ])
          months.set(plain(name), (months.get(plain(name)) ?? new Set()).add(month))
      }
      for (let day = 1; day <= 7; day++) {
        const weekdays = whole.formatToParts(new Date(Date.UTC(2026, 0, day))).filter(({ type }) => type === 'weekday')
        for (const { value } of weekdays)
          for (const word of plain(value).match(/[\p{L}\p{M}]+/gu) ?? []) others.add(word)
      }
    }
  }
  known = { months, fillers: others }
  return known
}

/** The months, mostly one, that a lower-case word names in any language. */
export const monthsNamed = (word: string): readonly number[] => [...(names().months.get(word) ?? [])]

export const isDateFiller = (word: string): boolean =>
  names().fillers.has(word) && (monthsNamed(word).length === 0 || fillers.includes(word))
