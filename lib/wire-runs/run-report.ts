import { printable } from '@/lib/content-files/fault-lines'
import type { WireDraft, WireRun } from '@/lib/wire/make-draft'

/** What a run did, as it is kept in the ledger and shown at the desk. Bounded. */
export interface RunReport {
  readonly feeds: readonly ReportedFeed[]
  readonly sides: readonly ReportedSide[]
}

export interface ReportedFeed {
  readonly side: string
  readonly name: string
  readonly items: number
  /** Why nothing was read. */
  readonly failure?: string
}

export interface ReportedSide {
  readonly id: string
  readonly name: string
  /** How many were wanted. */
  readonly wanted: number
  readonly chosen: readonly ReportedItem[]
  readonly leftOut: number
  /** The first of those. */
  readonly firstLeftOut: readonly ReportedItem[]
}

export interface ReportedItem {
  readonly title: string
  readonly outlet: string
  readonly link: string
  readonly reason: string
}

const [mostFeeds, mostLeftOut, longestText, longestLink] = [500, 15, 300, 1_000]

export function runReport(run: WireRun, { choice, feeds }: WireDraft): RunReport {
  return {
    feeds: feeds
      .toSorted((one, other) => Number(one.failure === undefined) - Number(other.failure === undefined))
      .slice(0, mostFeeds)
      .map(({ side, name, items, failure }) => ({
        side,
        name: shortened(name),
        items,
        ...(failure !== undefined && { failure: shortened(failure) }),
      })),
    sides: choice.sides.map(({ id, chosen }) => {
      const leftOut = choice.rejected.filter(({ side }) => side === id)
      return {
        id,
        name: sideName(run, id),
        wanted: run.feeds.perSide,
        chosen: chosen.map(reported),
        leftOut: leftOut.length,
        firstLeftOut: leftOut.slice(0, mostLeftOut).map(reported),
      }
    }),
  }
}

/** The same as lines for a terminal: feeds, what was chosen and why, what was left out. */
export function reportLines(run: WireRun, { reason, ...made }: WireDraft): string[] {
  const { feeds, sides } = runReport(run, { reason, ...made })
  const failed = feeds.filter(({ failure }) => failure !== undefined)
  const lines = [`${run.topic.name}, ${run.day} (run ${run.id})`]
  for (const { side, name, failure } of failed) lines.push(`failed    ${side}: ${name}: ${failure}`)
  const items = made.feeds.reduce((sum, feed) => sum + feed.items, 0)
  lines.push(`feeds     ${made.feeds.length - failed.length} of ${made.feeds.length} read, ${items} items`)
  for (const { name, wanted, chosen, leftOut, firstLeftOut } of sides) {
    lines.push(`chosen    ${name}: ${chosen.length} of ${wanted}`)
    for (const { title, outlet, reason } of chosen) lines.push(`  ${title} (${outlet})`, `    ${reason}`)
    lines.push(`left out  ${name}: ${leftOut}`)
    for (const { title, outlet, reason } of firstLeftOut) lines.push(`  ${title} (${outlet}): ${reason}`)
    if (leftOut > firstLeftOut.length) lines.push(`  and ${leftOut - firstLeftOut.length} more`)
  }
  if (reason) lines.push(`no draft  ${reason}`)
  return lines.map(printable)
}

const sideName = ({ topic }: WireRun, id: string): string =>
  topic.perspectives.find((side) => side.id === id)?.name ?? id

const reported = ({ item, reason }: WireDraft['choice']['rejected'][number]): ReportedItem => ({
  title: shortened(item.title),
  outlet: shortened(item.outlet),
  link: item.link.length > longestLink ? '' : item.link,
  reason: shortened(reason),
})

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)
