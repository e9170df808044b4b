import type { ArticleDraft, Draft, LineDraft, SourceDraft } from './draft'
import { isKept } from './numbers'

type Part = SourceDraft | ArticleDraft

/** Keeps the part's place and the lines that name it until the save. */
export function withoutPart(draft: Draft, id: string): Draft {
  const part = [...draft.sources, ...draft.articles].find((one) => one.id === id)
  if (!part || !isKept(part)) return draft
  if (!part.added) return withParts(draft, (one) => (one.id === id ? { ...one, leftOut: true } : one))
  // A part that was never saved leaves no trace; Undo restores it.
  const unnamed = withLines(draft, (line) => ({ ...line, sources: line.sources.filter((other) => other !== id) }))
  return withParts(unnamed, (one) => (one.id === id ? [] : one))
}

export function withPart(draft: Draft, id: string): Draft {
  const isBack = (one: Part) => one.id === id && !isKept(one)
  if (![...draft.sources, ...draft.articles].some(isBack)) return draft
  return withParts(draft, (one) => {
    const { leftOut: _, ...rest } = one
    return isBack(one) ? (rest as typeof one) : one
  })
}

export function withSource(draft: Draft, source: SourceDraft): Draft {
  if (!source.added || draft.sources.some(({ id }) => id === source.id)) return draft
  const sides = Object.keys(draft.lists)
  const upTo = new Set<string | undefined>(sides.slice(0, sides.indexOf(source.added.side) + 1))
  const end = draft.sources.findLastIndex(({ side }) => upTo.has(side)) + 1
  return { ...draft, sources: draft.sources.toSpliced(end, 0, { ...source, side: source.added.side }) }
}

export function withArticle(draft: Draft, article: ArticleDraft): Draft {
  if (!article.added || draft.articles.some(({ id }) => id === article.id)) return draft
  return { ...draft, articles: [...draft.articles, article] }
}

/** Ids not named come last; removed articles keep their place. */
export function ordered(draft: Draft, ids: readonly string[]): Draft {
  const kept = draft.articles.filter(isKept)
  const named = ids.flatMap((id) => kept.find((article) => article.id === id) ?? [])
  const order = [...new Set([...named, ...kept])]
  if (order.every((article, index) => article === kept[index])) return draft
  return {
    ...draft,
    articles: draft.articles.map((article) => (isKept(article) ? order.shift() : undefined) ?? article),
  }
}

export function withLines(draft: Draft, change: (line: LineDraft) => LineDraft): Draft {
  const lists = Object.entries(draft.lists).map(([section, lines]) => [section, lines.map(change)] as const)
  return { ...draft, lists: Object.fromEntries(lists) }
}

const withParts = (draft: Draft, change: <One extends Part>(part: One) => One | readonly One[]): Draft => ({
  ...draft,
  sources: draft.sources.flatMap(change),
  articles: draft.articles.flatMap(change),
})
