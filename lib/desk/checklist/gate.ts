import type { Document } from '../../digest/document'
import { type CheckedFinding, type PassedFinding, stops } from '../../preflight/finding'
import { partOf } from '../../preflight/finding-key'
import type { Db } from '../../store/archive'
import type { DocumentAct } from '../../store/log/act'
import { findingsIn, lookOver } from './look-over'
import { notExamined, notExaminedRule } from './not-examined'

export type Gate =
  | { readonly kind: 'open'; readonly passed: readonly PassedFinding[] }
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }

interface Asked {
  readonly before: Document
  readonly after: Document
  readonly acts: readonly DocumentAct[]
  readonly passes: readonly string[] | 'all'
  readonly reason: string | undefined
}

/**
 * Blocks a publication while anything must be fixed or a warning is not accepted with a reason
 * (lib/preflight/finding.ts). A warning is accepted once, unless its text changes. Where the text is public or
 * scheduled, only new findings count, so that mending a letter stays one click.
 */
export async function gateOf(db: Db, { before, after, acts, passes, reason }: Asked): Promise<Gate> {
  const letsOut = acts.some((act) => act === 'publish' || act === 'schedule')
  if (!letsOut && !acts.includes('edit-public')) return open([])
  const isDraft = after.standing.draft || after.standing.withdrawn !== undefined
  const asked = (await lookOver(db, after)).filter(
    (finding) => stops(finding) && !finding.passed && !(isDraft && finding.rule === notExaminedRule),
  )
  const fresh = letsOut || asked.length === 0 ? asked : withoutThose(asked, await stoppingBefore(db, before))
  const blocks = fresh.some(({ level }) => level === 'block')
  const arePassed = reason && fresh.every(({ key }) => passes === 'all' || passes.includes(key))
  if (blocks || (fresh.length > 0 && !arePassed)) return { kind: 'held', findings: fresh }
  return open(fresh)
}

const stoppingBefore = async (db: Db, before: Document) => [
  ...(await notExamined(db, before)),
  ...(await findingsIn(db, before)).filter(stops),
]

type Known = Pick<CheckedFinding, 'key' | 'rule' | 'level' | 'place' | 'grounds'>

const withoutThose = (findings: readonly CheckedFinding[], known: readonly Known[]) =>
  findings.filter((finding) => !known.some((one) => one.key === finding.key || isLess(finding, one)))

const isLess = ({ rule, level, place, grounds }: Known, than: Known): boolean => {
  if (rule !== than.rule) return false
  // For a warning their number counts: other words in a passage that nobody examined are nothing new.
  if (rule === notExaminedRule && level === 'warn') return (grounds?.length ?? 0) <= (than.grounds?.length ?? 0)
  return partOf(place) === partOf(than.place) && grounds?.every((ground) => than.grounds?.includes(ground)) === true
}

const open = (findings: readonly CheckedFinding[]): Gate => ({
  kind: 'open',
  passed: findings.map(({ key, rule, message, evidence }) => ({ key, rule, message, evidence })),
})
