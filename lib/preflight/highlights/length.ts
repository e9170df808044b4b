import type { Finding, Rule } from '../finding'
import { passagesOf } from '../passages'

const tooLong = 280
const tooLongForHeadline = 180

export const highlightLength: Rule = {
  id: 'highlight-length',
  weighs: 'blocks or warns',
  looksFor: `an empty highlight (blocks), one over ${tooLong} characters, a headline over ${tooLongForHeadline}`,
  check: (document) =>
    passagesOf(document).flatMap(({ section, sectionName, highlight, place }, index): Omit<Finding, 'rule'>[] => {
      const length = [...highlight.plain.trim()].length
      if (length === 0) {
        return [{ level: 'block', message: `A highlight of ${sectionName} is empty.`, evidence: [], place }]
      }
      const isHeadline = section === 'overall' && index === 0
      const most = isHeadline ? tooLongForHeadline : tooLong
      if (length <= most) return []
      const message = `${isHeadline ? 'The headline' : `A highlight of ${sectionName}`} has ${length} characters, more than ${most}.`
      // The message changes with each letter; the finding does not.
      const mark = isHeadline ? 'headline' : String(index)
      return [{ level: 'warn', message, evidence: [highlight.plain], place, mark }]
    }),
}
