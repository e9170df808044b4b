import type { ReportCorrections } from '@/lib/digest/document'
import { groupCited } from '@/lib/digest/outlets/independent-reports'
import type { ArticleDraft, Draft, SourceDraft } from './draft'
import { isKept } from './numbers'

const none: ReportCorrections = { same: [], own: [] }

export const keptParts = ({ sources, articles }: Pick<Draft, 'sources' | 'articles'>) =>
  [...articles, ...sources.filter(({ isUnread }) => !isUnread)].filter(isKept)

/** The other sources of the same report, by id, for each kept one that has any. */
export function sameReports(
  draft: Pick<Draft, 'sources' | 'articles' | 'reports'>,
): ReadonlyMap<string, readonly string[]> {
  const parts = keptParts(draft)
  const groups = groupCited(parts, draft.reports).groups.map(({ members }) =>
    members.flatMap((at) => parts[at]?.id ?? []),
  )
  return new Map(
    groups
      .filter((ids) => ids.length > 1)
      .flatMap((ids) => ids.map((id) => [id, ids.filter((one) => one !== id)] as const)),
  )
}

/** A source becomes a report of its own, or the same report as another. Says no more than the titles leave unsaid. */
export function withReport(draft: Draft, id: string, as: string | undefined): Draft {
  const { same, own } = draft.reports ?? none
  const others = own.filter((one) => one !== id)
  const without = same.map((list) => list.filter((one) => one !== id)).filter((list) => list.length > 1)
  const said = (reports: ReportCorrections): Draft => ({ ...draft, reports })
  const alone = said({ same: without, own: others })
  const isGrouped = (with_: string | undefined) => {
    const found = sameReports(alone).get(id) ?? []
    return with_ === undefined ? found.length > 0 : found.includes(with_)
  }
  if (as === undefined) return isGrouped(undefined) ? said({ same: without, own: [...others, id] }) : alone
  if (isGrouped(as)) return alone
  const list = without.find((names) => names.includes(as))
  const joined = list ? without.with(without.indexOf(list), [...list, id]) : [...without, [as, id]]
  return said({ same: joined, own: others })
}

export const renamed = (
  reports: ReportCorrections | undefined,
  nameOf: (id: string) => string | undefined,
): ReportCorrections | undefined => {
  if (!reports) return undefined
  const all = (ids: readonly string[]) => ids.flatMap((id) => nameOf(id) ?? [])
  return { same: reports.same.map(all), own: all(reports.own) }
}

/** What is to be saved of it, if it is something else than `base` has: nothing of a source that leaves. */
export function reportsEdit(
  base: Draft,
  draft: Draft,
  parts: readonly (SourceDraft | ArticleDraft)[],
): ({ readonly kind: 'reports' } & ReportCorrections) | undefined {
  const gone = new Set(parts.filter((part) => !isKept(part)).map(({ id }) => id))
  const [was, is] = [base, draft].map(({ reports = none }) => {
    const { same, own } = renamed(reports, (id) => (gone.has(id) ? undefined : id)) ?? none
    return { same: same.filter((list) => list.length > 1), own }
  })
  if (!is || JSON.stringify(was) === JSON.stringify(is)) return undefined
  return { kind: 'reports', ...is }
}
