import type { Document, ReportCorrections } from '../document'
import { safeLink } from '../link'
import { memoizeWeak } from '../memoize'
import { groupReports, labelOf, titleWords } from './same-report'

export interface CitedReport {
  readonly id: string
  /** As readers see it: the source's number, or the article's place from 1. */
  readonly number: number
  readonly title: string
  readonly outlet: string | undefined
  readonly perspective: string | undefined
}

/** Why sources are one report. `labels` are what some titles have besides, such as `UPDATE 1-`. */
export type SameBecause =
  | { readonly kind: 'titles'; readonly labels: readonly string[] }
  | { readonly kind: 'nearly' }
  | { readonly kind: 'editor' }

export interface ReportGroup {
  /** In the order of their numbers; one for a source that stands alone. */
  readonly members: readonly CitedReport[]
  /** Undefined for one that stands alone. */
  readonly because: SameBecause | undefined
}

export interface IndependentReports {
  readonly groups: readonly ReportGroup[]
  /** Sources whose titles are like another's and which an editor counts as reports of their own. */
  readonly setApart: readonly CitedReport[]
}

/** The reports that a document rests on: the one answer for checks, pages, feeds and exports. */
export const independentReports = memoizeWeak((document: Document): IndependentReports => {
  const cited = citedReports(document)
  const links = document.kind === 'digest' ? document.sources : document.articles
  const parts = links.map(({ id, title, link }) => ({ id, title, link }))
  const grouped = groupCited(parts, document.reports)
  const at = (index: number): CitedReport[] => cited.slice(index, index + 1)
  return {
    groups: grouped.groups.map(({ members, byEditor }) => ({
      members: members.flatMap(at),
      because: becauseOf(
        members.flatMap((index) => cited[index]?.title ?? []),
        byEditor,
      ),
    })),
    setApart: grouped.setApart.flatMap(at),
  }
})

const citedReports = (document: Document): readonly CitedReport[] =>
  document.kind === 'digest'
    ? document.sources.map(({ id, number, title, outlet, perspective }) => ({ id, number, title, outlet, perspective }))
    : document.articles.map(({ id, title, outlet }, index) => ({
        id,
        number: index + 1,
        title,
        outlet,
        perspective: undefined,
      }))

/** How many of these sources are independent: for a side, its own numbers. */
export const countReports = (document: Document, isCounted: (report: CitedReport) => boolean = () => true): number =>
  independentReports(document).groups.filter(({ members }) => members.some(isCounted)).length

interface Part {
  readonly id: string
  readonly title: string
  readonly link?: string | undefined
}

export interface GroupedParts {
  /** Places in the list, in order. */
  readonly groups: readonly { readonly members: readonly number[]; readonly byEditor: boolean }[]
  readonly setApart: readonly number[]
}

/** Groups by titles, then as an editor said. Names of nothing have no effect. */
export function groupCited(parts: readonly Part[], said: ReportCorrections | undefined): GroupedParts {
  const places = new Map<string, number>()
  for (const [index, { id, link }] of parts.entries()) {
    if (link !== undefined && !places.has(link)) places.set(link, index)
    places.set(id, index)
  }
  const placeOf = (name: string): number | undefined => places.get(name) ?? places.get(safeLink(name) ?? '')
  const own = new Set((said?.own ?? []).flatMap((name) => placeOf(name) ?? []))
  const free = parts.flatMap((_, index) => (own.has(index) ? [] : index))
  const byTitle = groupReports(free.map((index) => parts[index]?.title ?? ''))
  const groupOf = new Map<number, { members: number[]; byEditor: boolean }>()
  for (const members of [
    ...byTitle.map((group) => group.flatMap((at) => free[at] ?? [])),
    ...[...own].map((at) => [at]),
  ]) {
    const group = { members, byEditor: false }
    for (const index of members) groupOf.set(index, group)
  }
  for (const names of said?.same ?? []) {
    const groups = new Set(names.flatMap((name) => groupOf.get(placeOf(name) ?? -1) ?? []))
    if (groups.size < 2) continue
    const whole = { members: [...groups].flatMap(({ members }) => members).sort(ascending), byEditor: true }
    for (const index of whole.members) groupOf.set(index, whole)
  }
  const groups = new Set(parts.flatMap((_, index) => groupOf.get(index) ?? []))
  return { groups: [...groups], setApart: own.size > 0 ? likeAnother(parts, own, groupOf) : [] }
}

const ascending = (one: number, other: number): number => one - other

/** Of those set apart: the ones whose titles alone would have put them with another that they are not with now. */
function likeAnother(
  parts: readonly Part[],
  own: ReadonlySet<number>,
  groupOf: ReadonlyMap<number, { readonly members: readonly number[] }>,
): number[] {
  const byTitle = groupReports(parts.map(({ title }) => title))
  return [...own]
    .filter((index) => {
      const alike = byTitle.find((group) => group.includes(index)) ?? []
      return alike.some((other) => !groupOf.get(index)?.members.includes(other))
    })
    .sort(ascending)
}

function becauseOf(titles: readonly string[], byEditor: boolean): SameBecause | undefined {
  const [first = '', ...others] = titles
  if (others.length === 0) return undefined
  if (byEditor) return { kind: 'editor' }
  const words = titleWords(first)
  const areEqual = others.every((title) => sameSet(titleWords(title), words))
  if (!areEqual) return { kind: 'nearly' }
  return { kind: 'titles', labels: [...new Set(titles.map(labelOf).filter(Boolean))] }
}

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((word) => other.has(word))
