import { wordsOf } from '@/lib/digest/references/words'
import { withoutCountries } from './countries-in'

/** Titles, abbreviations and days that stand in capitals without naming anybody. */
const nobody = new Set(
  (
    'CEO CFO CTO GDP AI EV EVs IT TV PM MP MPs FM IPO VP Q1 Q2 Q3 Q4 President Prime Minister Premier Chairman Secretary General ' +
    'Chancellor Governor Senator Ambassador Mr Mrs Ms Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January ' +
    'February March April May June July August September October November December West Western East Eastern North ' +
    'Northern South Southern Internet New Lunar Year Day I'
  ).split(' '),
)

const capitalised = /^\p{Lu}[\p{L}\p{M}\p{N}'’]*$/u
const acronym = /^\p{Lu}{2,}\p{N}*s?$/u

/**
 * Names in a sentence that are no country's: `Westinghouse Electric`, `APEC`. The first word of a sentence counts
 * only as an acronym, since every sentence starts with a capital.
 */
export function namesIn(text: string): string[] {
  const names: string[][] = []
  for (const sentence of withoutCountries(text).split(/(?<=[.!?:;])\s+/)) {
    let open = false
    const tokens = sentence.match(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
    tokens.forEach((token, index) => {
      const word = token.replace(/['’](?:s|)$/, '').replace(/^['’]/, '')
      const isName = acronym.test(word) || (index > 0 && capitalised.test(word))
      if (!isName || nobody.has(word)) {
        open = false
        return
      }
      if (open) names.at(-1)?.push(word)
      else names.push([word])
      open = true
    })
  }
  return [...new Set(names.map((words) => words.join(' ')))]
}

/** Whether every word of the name is among the words of a text (`wordsOf`), in any case, singular or plural. */
export const carriesName = (words: ReadonlySet<string>, name: string): boolean =>
  wordsOf(name).every((word) => words.has(word) || words.has(`${word}s`))
