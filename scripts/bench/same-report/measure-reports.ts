import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupReports } from '@/lib/digest/outlets/same-report'

interface LabelledTitle {
  readonly title: string
  /** Those with the same number head one report. */
  readonly report: number
  /** Reports of the same number are easily confused. */
  readonly family: number
}

export interface ReportFigures {
  readonly titles: number
  readonly same: number
  /** Pairs of two reports that are easily confused. */
  readonly hard: number
  readonly precision: number
  readonly recall: number
  /** Titles that were put together wrongly, and those that were not found. */
  readonly wrong: readonly (readonly [string, string])[]
  readonly missed: readonly (readonly [string, string])[]
}

/** `set-with`: 200 titles with which the rule was set. `confusable`: 165 that it was not set with, hard cases together. */
export type TitleFile = 'set-with' | 'confusable'

function readTitles(file: TitleFile): readonly LabelledTitle[] {
  let [report, family] = [0, 0]
  return readFileSync(join(import.meta.dirname, `${file}.txt`), 'utf8')
    .split('\n')
    .flatMap((line): LabelledTitle[] => {
      if (line === '==') family += 1
      if (line === '' || line === '==') report += 1
      return line === '' || line === '==' || line.startsWith('#') ? [] : [{ title: line, report, family }]
    })
}

/** Not the order of the file, so that nothing depends on neighbours. */
const shuffled = (titles: readonly LabelledTitle[]): readonly LabelledTitle[] =>
  titles.toSorted((one, other) => (backwards(one.title) < backwards(other.title) ? -1 : 1))

const backwards = (text: string): string => [...text].reverse().join('')

/** How the pairs of titles that the rule of the wire and of the record takes for one report agree with the labels. */
export function measureReports(file: TitleFile): ReportFigures {
  const titles = shuffled(readTitles(file))
  const found = new Map<number, number>()
  for (const [number, members] of groupReports(titles.map(({ title }) => title)).entries())
    for (const index of members) found.set(index, number)
  const wrong: [string, string][] = []
  const missed: [string, string][] = []
  let [same, hard, right] = [0, 0, 0]
  for (const [place, one] of titles.entries())
    for (const [offset, other] of titles.slice(place + 1).entries()) {
      const isSame = one.report === other.report
      const isFound = found.get(place) === found.get(place + 1 + offset)
      if (isSame) same += 1
      else if (one.family === other.family) hard += 1
      if (isSame && isFound) right += 1
      else if (isSame) missed.push([one.title, other.title])
      else if (isFound) wrong.push([one.title, other.title])
    }
  const [precision, recall] = [right / Math.max(1, right + wrong.length), right / Math.max(1, same)]
  return { titles: titles.length, same, hard, precision, recall, wrong, missed }
}

/** For the benchmarks of the wire and of the record, which ask the same rule. */
export const reportsTable = () => ({
  columns: ['same report: labelled titles', 'titles', 'of one report', 'easily confused', 'precision', 'recall'],
  rows: (['set-with', 'confusable'] as const).map((file) => {
    const { titles, same, hard, precision, recall } = measureReports(file)
    const what = file === 'set-with' ? 'the rule was set with' : 'easily confused, held out'
    return [what, titles, same, hard, precision.toFixed(3), recall.toFixed(3)]
  }),
})
