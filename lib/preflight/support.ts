import { stemsOf } from '@/lib/digest/references/words'
import type { Report } from './passages'

const enough = 2

/** The reports that most likely support a bullet, best first. */
export function supportersOf(bullet: string, reports: readonly Report[]): readonly Report[] {
  const wanted = stemsOf(bullet)
  return reports
    .map((report) => ({ report, shared: [...stemsOf(report.text)].filter((word) => wanted.has(word)).length }))
    .filter(({ shared }) => shared >= enough)
    .sort((a, b) => b.shared - a.shared || a.report.number - b.report.number)
    .map(({ report }) => report)
}
