import type { Digest, Document } from '@/lib/digest/document'

export interface CitedSource {
  readonly number: number
  readonly title: string
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly day: string | undefined
  readonly locale: string | undefined
  readonly perspective: string | undefined
}

const unknown = { outlet: undefined, link: undefined, day: undefined, locale: undefined, perspective: undefined }

export const citedSources = (document: Document): readonly CitedSource[] =>
  document.kind === 'digest'
    ? numberedSources(document)
    : document.articles.map(({ title, outlet, link }, index) => ({
        ...unknown,
        number: index + 1,
        title,
        outlet,
        link,
      }))

/** A source that could not be parsed keeps its text as its title. */
function numberedSources({ sources, unreadSources }: Digest): CitedSource[] {
  const read = sources.map(({ number, title, outlet, link, date, locale, perspective }) => ({
    number,
    title,
    outlet,
    link,
    locale,
    perspective,
    day: date,
  }))
  const unread = unreadSources.map(({ number, text }) => ({ ...unknown, number, title: text }))
  return [...read, ...unread].sort((a, b) => a.number - b.number)
}
