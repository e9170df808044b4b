import type { Rule } from '../finding'
import { reportsOf } from '../passages'

// Words that end no title. `up`, `out`, `over` can: "who comes out on top".
const openEnd =
  /(?:\s(?:a|an|the|and|or|but|as|than|its|their|(?:need|how|set|plans?|vows?|ready|due|able) to)|[,:;–—-]|…|\.\.\.)$/i
/** These can end a short title ("the war nobody asked for"); at full length it was cut. */
const danglingEnd = /\s(?:of|to|from|with|for|by|at|in|on|that)$/i
const cutLength = 85

export const cutTitle: Rule = {
  id: 'cut-title',
  weighs: 'notes',
  looksFor: 'a title that breaks off in the middle of a sentence',
  check: (document) =>
    reportsOf(document)
      .filter(({ title }) => isCut(title.trim()))
      .map(({ title, number, place }) => ({
        level: 'note',
        message: `The title of ${place.kind} ${number} is cut off: “… ${title.trim().split(/\s+/).slice(-4).join(' ')}”.`,
        evidence: [title],
        grounds: [title],
        place,
      })),
}

const isCut = (title: string): boolean => openEnd.test(title) || (title.length >= cutLength && danglingEnd.test(title))
