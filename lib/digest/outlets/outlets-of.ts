import type { Document } from '../document'

/** The distinct names of a document's outlets, as they are written, in the order in which they come. */
export function outletsOf(document: Document): string[] {
  const names =
    document.kind === 'digest'
      ? document.sources.map(({ outlet }) => outlet)
      : [...document.outlets.map(({ name }) => name), ...document.articles.flatMap(({ outlet }) => outlet ?? [])]
  return [...new Set(names)]
}
