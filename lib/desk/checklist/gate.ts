import type { Document } from '../../digest/document'
import { type CheckedFinding, type PassedFinding, stops } from '../../preflight/finding'
import { partOf } from '../../preflight/finding-key'
import type { Db } from '../../store/archive'
import type { DocumentAct } from '../../store/log/act'
import { findingsIn, lookOver } from './look-over'

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
  const asked = (await lookOver(db, after)).filter((finding) => stops(finding) && !finding.passed)
  const fresh =
    letsOut || asked.length === 0 ? asked : withoutThose(asked, (await findingsIn(db, before)).filter(stops))
  const blocks = fresh.some(({ level }) => level === 'block')
  const arePassed = reason && fresh.every(({ key }) => passes === 'all' || passes.includes(key))
  if (blocks || (fresh.length > 0 && !arePassed)) return { kind: 'held', findings: fresh }
  return open(fresh)
}

type Known = Pick<CheckedFinding, 'key' | 'rule' | 'place' | 'grounds'>

const withoutThose = (findings: readonly CheckedFinding[], known: readonly Known[]) =>
  findings.filter((finding) => !known.some((one) => one.key === finding.key || isLess(finding, one)))

const isLess = ({ rule, place, grounds }: Known, than: Known): boolean =>
  rule === than.rule &&
  partOf(place) === partOf(than.place) &&
  grounds?.every((ground) => than.grounds?.includes(ground)) === true

const open = (findings: readonly CheckedFinding[]): Gate => ({
  kind: 'open',
  passed: findings.map(({ key, rule, message, evidence }) => ({ key, rule, message, evidence })),
})
