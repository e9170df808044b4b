import type { AddedSource, ArticleDraft, Draft, FileDraft, LineDraft, SourceTitle } from './draft'

/**
 * A draft that was put away as JSON, by this desk or an older one; undefined for anything else. What an older desk did
 * not know yet is filled in, so that no upgrade loses an unsaved text.
 */
export function readDraft(value: unknown): Draft | undefined {
  if (!isRecord(value) || typeof value.title !== 'string' || !isRecord(value.lists)) return undefined
  const { title, summary = undefined, image = undefined } = value
  if (!isTextOrNone(summary) || !isTextOrNone(image)) return undefined
  const lists = Object.entries(value.lists).map(([section, lines]) => [section, allOf(lines, readLine)] as const)
  const articles = value.articles === undefined ? accountsOf(value.accounts) : allOf(value.articles, readTold)
  const sources = value.sources === undefined ? [] : allOf(value.sources, readSource)
  const file = value.file === undefined ? undefined : readFile(value.file)
  if (value.file !== undefined && !file) return undefined
  if (!articles || !sources || lists.some(([, lines]) => lines === undefined)) return undefined
  return {
    title,
    lists: Object.fromEntries(lists) as Draft['lists'],
    summary: summary ?? undefined,
    image: image ?? undefined,
    articles,
    sources,
    ...(file && { file }),
    ...(isRecord(value.ends) && { ends: value.ends as Record<string, number> }),
  }
}

function readFile(value: unknown): FileDraft | undefined {
  if (!isRecord(value) || typeof value.base !== 'string' || typeof value.text !== 'string') return undefined
  const { base, text } = value
  return { base, text }
}

function readLine(value: unknown): LineDraft | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.text !== 'string') return undefined
  const { id, text, tail = '' } = value
  return typeof tail === 'string' ? { id, text, tail } : undefined
}

function readSource(value: unknown): SourceTitle | undefined {
  if (!isRecord(value) || typeof value.key !== 'string' || typeof value.title !== 'string') return undefined
  const { key, title, number } = value
  if (typeof number !== 'number') return undefined
  const added = readAdded(value.added)
  return {
    key,
    number,
    title,
    ...readLeftOut(value),
    ...(added?.side !== undefined && { added: added as AddedSource }),
  }
}

/** Before articles could be put in another order, a draft did not say where they stand: they stand as they lie. */
function readTold(value: unknown, index: number): ArticleDraft | undefined {
  if (!isRecord(value) || typeof value.title !== 'string' || typeof value.account !== 'string') return undefined
  const { title, account, place = index } = value
  if (typeof place !== 'number') return undefined
  const { outlet, link } = readAdded(value.added) ?? {}
  const isAdded = outlet !== undefined && link !== undefined
  return { place, title, account, ...readLeftOut(value), ...(isAdded && { added: { outlet, link } }) }
}

function readAdded(value: unknown): Partial<AddedSource> | undefined {
  if (!isRecord(value) || typeof value.outlet !== 'string' || typeof value.link !== 'string') return undefined
  const { side, outlet, link, date } = value
  return { outlet, link, ...(typeof side === 'string' && { side }), ...(typeof date === 'string' && { date }) }
}

function readLeftOut({ leftOut }: Record<string, unknown>): { leftOut?: readonly string[] } {
  const ids = leftOut === undefined ? undefined : allOf(leftOut, (id) => (typeof id === 'string' ? id : undefined))
  return ids ? { leftOut: ids } : {}
}

/** Before titles of articles could be retyped, a draft had their accounts alone. */
const accountsOf = (value: unknown): readonly ArticleDraft[] | undefined =>
  allOf(value, (account, place) => (typeof account === 'string' ? { place, title: '', account } : undefined))

function allOf<Item>(
  value: unknown,
  read: (item: unknown, index: number) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(read)
  return items.some((item) => item === undefined) ? undefined : (items as Item[])
}

const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
