import type { BulkRow } from './bulk-row'

/** The selected slugs, and the last clicked one, from which a range extends. */
export interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly anchor: string | undefined
}

export const nothingChosen: Selection = { chosen: new Set(), anchor: undefined }

/** With `isRange`, everything from the last clicked row to this one gets this one's state. */
export function afterPress(
  { chosen, anchor }: Selection,
  rows: readonly BulkRow[],
  { slug, on, isRange }: { slug: string; on: boolean; isRange: boolean },
): Selection {
  const [at, from] = [slug, isRange ? anchor : slug].map((each) => rows.findIndex((row) => row.slug === each))
  const start = from === undefined || from < 0 ? at : from
  if (at === undefined || start === undefined || at < 0) return { chosen, anchor }
  const pressed = rows.slice(Math.min(at, start), Math.max(at, start) + 1).map((row) => row.slug)
  const after = new Set(chosen)
  for (const each of pressed) on ? after.add(each) : after.delete(each)
  return { chosen: after, anchor: slug }
}

export const afterAll = (rows: readonly BulkRow[], on: boolean): Selection =>
  on ? { chosen: new Set(rows.map(({ slug }) => slug)), anchor: undefined } : nothingChosen
