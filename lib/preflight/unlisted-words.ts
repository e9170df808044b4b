import type { Document } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { sidesAsDeclared } from '@/lib/digest/topic'
import { claimsIn, subjectOf, uncarried } from './claims-in'
import { areEnglish, claimingText, passagesOf, reportsOf } from './passages'

/**
 * The names, figures, offices and quotations of each highlight or key point that are in none of the headlines which the
 * document lists, on any side (a story: in none of its articles). Highlights without any are left out.
 */
export function unlistedWords(document: Document, registry: OutletRegistry): ReadonlyMap<Highlight, readonly string[]> {
  const reports = reportsOf(document)
  if (reports.length === 0) return new Map()
  const sides = document.kind === 'digest' ? sidesAsDeclared(document.perspectives) : []
  const subject = subjectOf(document, sides)
  return new Map(
    passagesOf(document).flatMap(({ highlight }): [Highlight, string[]][] => {
      const claims = claimsIn(claimingText(highlight, reports), subject, registry)
      const words = uncarried(claims, reports, areEnglish({ highlight, reports })).map(printClaim)
      return words.length > 0 ? [[highlight, [...new Set(words)]]] : []
    }),
  )
}

const printClaim = ({ kind, shown, written }: ReturnType<typeof claimsIn>[number]): string =>
  kind === 'quotation' ? `“${shown}”` : (written ?? shown)
