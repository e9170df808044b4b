import { stemsOf } from '@/lib/digest/references/words'
import type { Report } from './passages'

/** How many words of meaning a report must share with a bullet to be taken for its ground. */
const enough = 2

/** The reports that a bullet most likely stands on, best first: those that share its words of meaning. */
export function supportersOf(bullet: string, reports: readonly Report[]): readonly Report[] {
  const wanted = stemsOf(bullet)
  return reports
    .map((report) => ({ report, shared: [...stemsOf(report.text)].filter((word) => wanted.has(word)).length }))
    .filter(({ shared }) => shared >= enough)
    .sort((a, b) => b.shared - a.shared || a.report.number - b.report.number)
    .map(({ report }) => report)
}
