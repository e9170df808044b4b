import type { ArticleDraft, Draft, LineDraft, SourceDraft } from './draft'
import { isKept } from './numbers'

type Part = SourceDraft | ArticleDraft

/** The draft without a source or an article: it keeps its place, and lines go on naming it, until that is saved. */
export function withoutPart(draft: Draft, id: string): Draft {
  const part = [...draft.sources, ...draft.articles].find((one) => one.id === id)
  if (!part || !isKept(part)) return draft
  if (!part.added) return withParts(draft, (one) => (one.id === id ? { ...one, leftOut: true } : one))
  // What was added here and never saved leaves nothing behind; Undo has it.
  const unnamed = withLines(draft, (line) => ({ ...line, sources: line.sources.filter((other) => other !== id) }))
  return withParts(unnamed, (one) => (one.id === id ? [] : one))
}

/** The draft with what was left out at its place again, named by the lines that named it. */
export function withPart(draft: Draft, id: string): Draft {
  const isBack = (one: Part) => one.id === id && !isKept(one)
  if (![...draft.sources, ...draft.articles].some(isBack)) return draft
  return withParts(draft, (one) => {
    const { leftOut: _, ...rest } = one
    return isBack(one) ? (rest as typeof one) : one
  })
}

/** The draft with a source more, the last of its side. */
export function withSource(draft: Draft, source: SourceDraft): Draft {
  if (!source.added || draft.sources.some(({ id }) => id === source.id)) return draft
  const sides = Object.keys(draft.lists)
  const upTo = new Set<string | undefined>(sides.slice(0, sides.indexOf(source.added.side) + 1))
  const end = draft.sources.findLastIndex(({ side }) => upTo.has(side)) + 1
  return { ...draft, sources: draft.sources.toSpliced(end, 0, { ...source, side: source.added.side }) }
}

/** The draft with an article more, the last of them. */
export function withArticle(draft: Draft, article: ArticleDraft): Draft {
  if (!article.added || draft.articles.some(({ id }) => id === article.id)) return draft
  return { ...draft, articles: [...draft.articles, article] }
}

/** The draft with its articles in the order of `ids`; those not named come last, and what is left out keeps its place. */
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

/** The draft with each of its lines changed. */
export function withLines(draft: Draft, change: (line: LineDraft) => LineDraft): Draft {
  const lists = Object.entries(draft.lists).map(([section, lines]) => [section, lines.map(change)] as const)
  return { ...draft, lists: Object.fromEntries(lists) }
}

const withParts = (draft: Draft, change: <One extends Part>(part: One) => One | readonly One[]): Draft => ({
  ...draft,
  sources: draft.sources.flatMap(change),
  articles: draft.articles.flatMap(change),
})
