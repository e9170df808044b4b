import type { Digest, Document, Story } from './document'

interface Listed {
  readonly title?: string
  readonly link?: string | undefined
  /** Of a line that could not be read as a source. */
  readonly text?: string
}

/**
 * The parts of a list, each with its id: its link, or its words where it has none, and from the second of those on which
 * of them it is. The same text always gives the same ids, and moving, adding or removing others changes none.
 */
export function withIds<Part extends Listed>(parts: readonly Part[]): (Part & { readonly id: string })[] {
  const taken = new Set<string>()
  const times = new Map<string, number>()
  return parts.map((part) => {
    const words = part.link ?? part.title ?? part.text ?? ''
    let nth = (times.get(words) ?? 0) + 1
    const idOf = () => (nth > 1 ? `${words} ${nth}` : words)
    // Somebody's title may read like the second of another.
    while (taken.has(idOf())) nth++
    times.set(words, nth)
    taken.add(idOf())
    return { ...part, id: idOf() }
  })
}

type Listing = Pick<Digest, 'kind' | 'sources' | 'unreadSources'> | Pick<Story, 'kind' | 'articles'>

/** Everything that a highlight may name by its number, in that order: sources with lines that are none, or articles. */
export const partsOf = (document: Listing): readonly (Listed & { readonly id: string })[] =>
  document.kind === 'story'
    ? document.articles
    : [...document.sources, ...document.unreadSources].toSorted((one, other) => one.number - other.number)

export const idsOf = (document: Listing): readonly string[] => partsOf(document).map(({ id }) => id)

/** The document with these ids, in the order of its list; the same document where it has them. */
export function namedBy(document: Document, ids: readonly string[]): Document {
  const own = idsOf(document)
  if (ids.length !== own.length || ids.every((id, index) => id === own[index])) return document
  if (document.kind === 'story')
    return { ...document, articles: document.articles.map((article, index) => ({ ...article, id: ids[index] ?? '' })) }
  const named = <Part extends { readonly number: number }>(part: Part) => ({ ...part, id: ids[part.number - 1] ?? '' })
  const [sources, unreadSources] = [document.sources.map(named), document.unreadSources.map(named)]
  const perspectives = document.perspectives.map((side) => ({ ...side, sources: side.sources.map(named) }))
  return { ...document, sources, unreadSources, perspectives }
}
