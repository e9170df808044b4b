import type { Document } from '../../digest/document'
import { type CheckedFinding, type PassedFinding, stops } from '../../preflight/finding'
import { partOf } from '../../preflight/finding-key'
import type { Db } from '../../store/archive'
import type { DocumentAct } from '../../store/log/act'
import { findingsIn, lookOver } from './look-over'

/** What stands between a text and readers. */
export type Gate =
  /** Nothing any more. `passed`: what this revision passes. */
  | { readonly kind: 'open'; readonly passed: readonly PassedFinding[] }
  /** What has to be mended, and what has to be passed with a reason; what blocks comes first. */
  | { readonly kind: 'held'; readonly findings: readonly CheckedFinding[] }

interface Asked {
  readonly before: Document
  /** The text as readers would get it. */
  readonly after: Document
  readonly acts: readonly DocumentAct[]
  /** The keys of the warnings that the editor has seen and passes, or all of them. */
  readonly passes: readonly string[] | 'all'
  readonly reason: string | undefined
}

/**
 * Nothing goes out while something in it blocks, or a warning has not been passed with a reason; notes ask for nothing
 * (the rule that holds files on arrival, lib/preflight/finding.ts). What was passed once
 * is not asked again unless it says otherwise now. Where readers have the text already (or will, by its schedule), an
 * edit answers for what it brings in only: mending a letter stays one press.
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

/** The findings that are none of those known: neither the same nor, with something gone that it rested on, less. */
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
