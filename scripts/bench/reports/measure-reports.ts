import { readFileSync } from 'node:fs'
import { groupReports } from '@/lib/digest/outlets/same-report'

export interface MeasuredReports {
  readonly titles: number
  /** Of the pairs of titles put together: the share that are one report. */
  readonly precision: number
  /** Of the pairs that are one report: the share put together. */
  readonly recall: number
  /** Titles put together that are of different reports. */
  readonly wrong: readonly (readonly [string, string])[]
}

/**
 * How well titles of one report are found. The file has one invented title a line; those of one report stand together,
 * and a blank line ends them.
 */
export function measureReports(file = 'scripts/bench/reports/titles.txt'): MeasuredReports {
  const reports = readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n'))
  const labelled = reports.flatMap((titles, report) => titles.map((title) => ({ title, report })))
  // Not the order of the file, so that nothing depends on neighbours.
  const shuffled = labelled.toSorted((one, other) => (backwards(one.title) < backwards(other.title) ? -1 : 1))
  const found = groupReports(shuffled.map(({ title }) => title))
  const pairs = found.flatMap((group) => pairsIn(group.flatMap((at) => shuffled[at] ?? [])))
  const wrong = pairs.filter(([one, other]) => one.report !== other.report)
  const right = pairs.length - wrong.length
  return {
    titles: labelled.length,
    precision: right / pairs.length,
    recall: right / reports.flatMap(pairsIn).length,
    wrong: wrong.map(([one, other]) => [one.title, other.title]),
  }
}

const backwards = (text: string): string => [...text].reverse().join('')

const pairsIn = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const))
