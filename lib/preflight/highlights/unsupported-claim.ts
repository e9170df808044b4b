import { type Claim, claimsIn, isOfWords, subjectOf, uncarried } from '../claims-in'
import type { Finding, Rule } from '../finding'
import { areEnglish, claimingText, type Passage, passagesOf, type Report } from '../passages'

export const unsupportedClaim: Rule = {
  id: 'unsupported-claim',
  weighs: 'warns or notes',
  looksFor:
    'a highlight with a country, a name, an outlet, a figure, an office or a quotation that is in no source title of its ' +
    'side (a note where the other side’s have it)',
  check: (document, context) =>
    passagesOf(document).flatMap((passage): Omit<Finding, 'rule'>[] => {
      if (!passage.reports.length) return []
      const claims = claimsIn(
        claimingText(passage.highlight, passage.reports),
        subjectOf(document, context.sides),
        context.registry,
      )
      const missing = uncarried(claims, passage.reports, areEnglish(passage))
      // Two findings: a name that was accepted stays accepted, whatever else is found.
      return [missing.filter((claim) => !isNewer(claim)), missing.filter(isNewer)].flatMap((some) =>
        some.length > 0 ? [findingOn(some, passage)] : [],
      )
    }),
}

const isNewer = (claim: Claim): boolean => isOfWords(claim) || claim.kind === 'number-word'

function findingOn(missing: readonly Claim[], passage: Passage): Omit<Finding, 'rule'> {
  const side = passage.otherReports.length ? passage.sectionName : undefined
  const evidence = missing.flatMap((claim) => carriers(claim, passage.otherReports))
  // If only the other side's sources mention it, it is a note.
  const level = missing.every(({ isIn }) => passage.otherReports.some(isIn)) ? 'note' : 'warn'
  // The message of earlier versions, so that accepted warnings stay accepted.
  const where = side ? `source title of ${side}` : 'source'
  const mark = `No ${where} names ${missing.map(({ shown }) => shown).join(', ')}.`
  return { level, message: sentence(missing, side), evidence, place: passage.place, mark }
}

function sentence(missing: readonly Claim[], side: string | undefined): string {
  const quoted = missing.map(({ written, shown }) => `“${written ?? shown}”`)
  const named = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ')
  return `${named} ${missing.length > 1 ? 'are' : 'is'} in no ${side ? `${side} ` : ''}source title.`
}

function carriers({ shown, written = shown, isIn }: Claim, others: readonly Report[]): readonly string[] {
  const numbers = others.filter(isIn).map(({ number }) => number)
  return numbers.length ? [`${written}: only in sources of the other side: ${numbers.join(', ')}`] : []
}
