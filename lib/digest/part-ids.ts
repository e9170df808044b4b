import type { Digest, Document, Story } from './document'

interface Listed {
  readonly title?: string
  readonly link?: string | undefined
  readonly text?: string
}

/** Ids from link or text, numbered for duplicates; moving, adding or removing other parts keeps them. */
export function withIds<Part extends Listed>(parts: readonly Part[]): (Part & { readonly id: string })[] {
  const taken = new Set<string>()
  const times = new Map<string, number>()
  return parts.map((part) => {
    const words = part.link ?? part.title ?? part.text ?? ''
    let nth = (times.get(words) ?? 0) + 1
    const idOf = () => (nth > 1 ? `${words} ${nth}` : words)
    // A title may look like another one's numbered id.
    while (taken.has(idOf())) nth++
    times.set(words, nth)
    taken.add(idOf())
    return { ...part, id: idOf() }
  })
}

type Listing = Pick<Digest, 'kind' | 'sources' | 'unreadSources'> | Pick<Story, 'kind' | 'articles'>

/** Everything a highlight can name by number: sources with unreadable lines, or articles. */
export const partsOf = (document: Listing): readonly (Listed & { readonly id: string })[] =>
  document.kind === 'story'
    ? document.articles
    : [...document.sources, ...document.unreadSources].toSorted((one, other) => one.number - other.number)

export const idsOf = (document: Listing): readonly string[] => partsOf(document).map(({ id }) => id)

/** As a text says them when it is read, whatever a series of edits calls its parts. */
export const ownIdsOf = (document: Listing): readonly string[] => withIds(partsOf(document)).map(({ id }) => id)

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
