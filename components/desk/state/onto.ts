import type { ArticleDraft, Draft, SourceDraft } from './draft'
import { beyondOf, isKept, isStray, keptIds, placeId } from './numbers'
import { withLines, withSource } from './removed'
import { renamed } from './reports'

/** My draft applied to another revision. Articles missing there are marked as removed (`strangersIn`). */
export function onto(theirs: Draft, mine: Draft): Draft {
  const found = sameArticles(theirs.articles, mine.articles)
  const articles = mine.articles.flatMap((article): ArticleDraft | readonly ArticleDraft[] => {
    const { added, ...rest } = article
    const same = found.get(article.id)
    // Older drafts have no article titles.
    if (same) return { ...rest, id: same.id, title: rest.title || (rest.id === same.id ? '' : same.title) }
    if (added) return article
    return isKept(article) ? { ...article, leftOut: true } : []
  })
  const reports = renamed(mine.reports, (id) => found.get(id)?.id ?? id) ?? theirs.reports
  const whole = { ...mine, sources: sourcesOnto(theirs, mine), articles, ...(reports && { reports }) }
  const known = new Set([...whole.sources, ...whole.articles].map(({ id }) => id))
  // Older drafts have no sources: their numbers refer to these.
  const named = mine.sources.length + mine.articles.length === 0 ? keptIds(theirs) : []
  return withLines(whole, (line) => ({
    ...line,
    sources: line.sources
      .map((id) => found.get(id)?.id ?? (isStray(id) ? (named[beyondOf(id) - 1] ?? id) : id))
      .filter((id) => known.has(id) || isStray(id)),
  }))
}

export function sourcesOnto(theirs: Draft, mine: Draft): readonly SourceDraft[] {
  const own = new Map(mine.sources.map((source) => [source.id, source]))
  const sources = theirs.sources.map((source): SourceDraft => {
    const { title = source.title, leftOut } = own.get(source.id) ?? {}
    return { ...source, title, ...(leftOut && { leftOut }) }
  })
  return mine.sources.reduce(withSource, { ...mine, sources }).sources
}

export const strangersIn = (theirs: Draft, { articles }: Draft): readonly ArticleDraft[] =>
  articles.filter(({ id, added }) => !added && !theirs.articles.some((one) => one.id === id))

/** The first rule that applies decides. Without a link, the title identifies an article. */
const likenesses: readonly ((one: ArticleDraft, other: ArticleDraft, place: number) => boolean)[] = [
  (one, other) => one.id === other.id,
  (one, other, place) => one.id === placeId(place) && (one.title === other.title || one.account === other.account),
  (one, other) => one.title === other.title,
  (one, other) => one.account === other.account,
  (one, _, place) => one.id === placeId(place),
]

function sameArticles(theirs: readonly ArticleDraft[], mine: readonly ArticleDraft[]): Map<string, ArticleDraft> {
  const found = new Map<string, ArticleDraft>()
  const free = new Map(theirs.map((article, place) => [article, place]))
  for (const [nth, isAlike] of likenesses.entries())
    for (const article of mine) {
      // An added article matches only by link.
      if (found.has(article.id) || (article.added && nth > 0)) continue
      const [same] = [...free].find(([other, place]) => isAlike(article, other, place)) ?? []
      if (!same) continue
      free.delete(same)
      found.set(article.id, same)
    }
  return found
}

/** Saved parts lose `added`, removed ones are dropped, and ids based on a title are updated. */
export function afterSave(draft: Draft, saved: Draft, base: Draft): Draft {
  const [was, is] = [keptIds(saved), keptIds(base)]
  const now = new Map(was.length === is.length ? was.map((id, index) => [id, is[index] ?? id]) : [])
  const gone = new Set([...saved.sources, ...saved.articles].filter((part) => !isKept(part)).map(({ id }) => id))
  const renamedParts = <Part extends SourceDraft | ArticleDraft>(parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => (gone.has(part.id) ? [] : { ...part, id: now.get(part.id) ?? part.id }))
  const named = withLines(draft, (line) => ({
    ...line,
    sources: line.sources.flatMap((id) => (gone.has(id) ? [] : (now.get(id) ?? id))),
  }))
  const { reports: _, ...others } = named
  // What was not touched since is as it was saved.
  const reports =
    draft.reports === saved.reports
      ? undefined
      : renamed(draft.reports, (id) => (gone.has(id) ? undefined : (now.get(id) ?? id)))
  const parts = { sources: renamedParts(draft.sources), articles: renamedParts(draft.articles) }
  return onto(base, { ...others, ...parts, ...(reports && { reports }) })
}
