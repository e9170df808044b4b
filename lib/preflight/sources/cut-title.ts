import type { Rule } from '../finding'
import { reportsOf } from '../passages'

// Words that a title cannot end with. `up`, `out`, `over` and their like can: "who comes out on top".
const openEnd =
  /(?:\s(?:a|an|the|and|or|but|of|to|from|with|for|by|at|as|that|than|its|their|need to|you need)|[,:;–—-]|…|\.\.\.)$/i

/** A title that was cut off on its way. */
export const cutTitle: Rule = {
  id: 'cut-title',
  looksFor: 'a title that breaks off in the middle of a sentence',
  check: (document) =>
    reportsOf(document)
      .filter(({ title }) => openEnd.test(title.trim()))
      .map(({ title, number, place }) => ({
        level: 'warn',
        message: `The title of ${number} breaks off: “… ${title.trim().split(/\s+/).slice(-4).join(' ')}”.`,
        evidence: [title],
        place,
      })),
}
