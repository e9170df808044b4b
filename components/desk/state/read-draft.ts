import {
  type AddedSource,
  type ArticleDraft,
  type Draft,
  type FileDraft,
  type LineDraft,
  lineOf,
  type SourceDraft,
} from './draft'
import { isKept, keptIds, placeId } from './numbers'

/** Accepts drafts of older versions and fills in what is missing, so that no upgrade loses unsaved text. */
export function readDraft(value: unknown): Draft | undefined {
  if (!isRecord(value) || typeof value.title !== 'string' || !isRecord(value.lists)) return undefined
  const { title, summary = undefined, image = undefined } = value
  if (!isTextOrNone(summary) || !isTextOrNone(image)) return undefined
  const articles = value.articles === undefined ? accountsOf(value.accounts) : allOf(value.articles, readArticle)
  const sources = value.sources === undefined ? [] : allOf(value.sources, readSource)
  const file = value.file === undefined ? undefined : readFile(value.file)
  if (value.file !== undefined && !file) return undefined
  if (!articles || !sources) return undefined
  const older = olderLines(value, sources, articles)
  const lists = Object.entries(value.lists).map(
    ([section, lines]) => [section, allOf(lines, (line) => readLine(line, older))] as const,
  )
  if (lists.some(([, lines]) => lines === undefined)) return undefined
  return {
    title,
    lists: Object.fromEntries(lists) as Draft['lists'],
    summary: summary ?? undefined,
    image: image ?? undefined,
    articles,
    sources,
    ...readReports(value.reports),
    ...(file && { file }),
  }
}

function readReports(value: unknown): Pick<Draft, 'reports'> {
  if (!isRecord(value)) return {}
  const same = allOf(value.same, (list) => allOf(list, readText))
  const own = allOf(value.own, readText)
  return same && own ? { reports: { same, own } } : {}
}

function readFile(value: unknown): FileDraft | undefined {
  if (!isRecord(value) || typeof value.base !== 'string' || typeof value.text !== 'string') return undefined
  const { base, text } = value
  return { base, text }
}

interface OlderLines {
  readonly named: readonly string[]
  readonly leftOut: ReadonlyMap<string, readonly string[]>
}

/** Older lines name sources by their numbers in the form, without removed ones. */
function readLine(value: unknown, { named, leftOut }: OlderLines): LineDraft | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.text !== 'string') return undefined
  const { id, text, tail = '' } = value
  if (typeof tail !== 'string') return undefined
  if (value.sources === undefined) {
    const { sources } = lineOf(id, tail, named)
    return { id, text, tail, sources: [...sources, ...(leftOut.get(id) ?? [])] }
  }
  const sources = allOf(value.sources, readText)
  return sources && { id, text, tail, sources }
}

function olderLines(
  value: Record<string, unknown>,
  sources: readonly SourceDraft[],
  articles: readonly ArticleDraft[],
): OlderLines {
  const parts = [...sources, ...articles]
  const stored = [value.sources, value.articles].flatMap((list) => (Array.isArray(list) ? list : []))
  const leftOut = new Map<string, string[]>()
  for (const [index, part] of parts.entries())
    for (const line of allOf(stored[index]?.leftOut, readText) ?? [])
      leftOut.set(line, [...(leftOut.get(line) ?? []), part.id])
  return { named: articles.length > 0 ? keptIds({ sources, articles }) : olderNumbers(value, sources), leftOut }
}

/** Older drafts store the revision's numbers and where each perspective ended. */
function olderNumbers({ sources: stored, ends }: Record<string, unknown>, sources: readonly SourceDraft[]): string[] {
  const numbers = Array.isArray(stored) ? stored.map((one) => Number(one?.number) || 0) : []
  const sides = Object.entries(isRecord(ends) ? ends : {}).map(([side, end]) => [side, Number(end) || 0] as const)
  const last = Math.min(Math.max(0, ...numbers, ...sides.map(([, end]) => end)), 10_000)
  const named: string[] = []
  for (let number = 0; number <= last; number++) {
    const own = sources[numbers.indexOf(number)]
    // Older drafts skip unreadable lines, which do count.
    if (number > 0 && (!own || isKept(own))) named.push(own?.id ?? '')
    for (const [side, end] of sides)
      if (end === number) named.push(...sources.filter(({ added }) => added?.side === side).map(({ id }) => id))
  }
  return named
}

function readSource(value: unknown): SourceDraft | undefined {
  // Older drafts call the id `key`.
  if (!isRecord(value) || typeof value.title !== 'string') return undefined
  const { id = value.key, title, side } = value
  if (typeof id !== 'string') return undefined
  const added = readAdded(value.added)
  return {
    id,
    title,
    ...(typeof side === 'string' && { side }),
    ...(value.isUnread === true && { isUnread: true }),
    ...readLeftOut(value),
    ...(added?.side !== undefined && { added: added as AddedSource }),
  }
}

/** Older drafts store a position in the revision; the oldest have none and keep its order. */
function readArticle(value: unknown, index: number): ArticleDraft | undefined {
  if (!isRecord(value) || typeof value.title !== 'string' || typeof value.account !== 'string') return undefined
  const { title, account, place = index } = value
  const { outlet, link } = readAdded(value.added) ?? {}
  const isAdded = outlet !== undefined && link !== undefined
  const older = typeof place === 'number' ? (isAdded ? link : placeId(place)) : undefined
  const { id = older } = value
  if (typeof id !== 'string') return undefined
  return { id, title, account, ...readLeftOut(value), ...(isAdded && { added: { outlet, link } }) }
}

function readAdded(value: unknown): Partial<AddedSource> | undefined {
  if (!isRecord(value) || typeof value.outlet !== 'string' || typeof value.link !== 'string') return undefined
  const { side, outlet, link, date } = value
  return { outlet, link, ...(typeof side === 'string' && { side }), ...(typeof date === 'string' && { date }) }
}

/** Older drafts have a list here. */
const readLeftOut = ({ leftOut }: Record<string, unknown>): { leftOut?: true } =>
  leftOut === true || allOf(leftOut, readText) ? { leftOut: true } : {}

/** Oldest drafts have only the accounts. */
const accountsOf = (value: unknown): readonly ArticleDraft[] | undefined =>
  allOf(value, (account, place) =>
    typeof account === 'string' ? { id: placeId(place), title: '', account } : undefined,
  )

function allOf<Item>(
  value: unknown,
  read: (item: unknown, index: number) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(read)
  return items.some((item) => item === undefined) ? undefined : (items as Item[])
}

const readText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const isTextOrNone = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
