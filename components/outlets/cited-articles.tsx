import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { addresses } from '@/lib/addresses'

interface CitedArticle {
  /** Slug of the digest that cites it. */
  readonly slug: string
  readonly day: string
  readonly number: number
  readonly title: string
  readonly link: string
  readonly locale: string | undefined
  /** The side it stands on, in words. */
  readonly side: string
}

/** Articles as they were cited, each with the way to the digest that cites it. */
export function CitedArticles({ articles }: { articles: readonly CitedArticle[] }) {
  return (
    <ol className="cited">
      {articles.map(({ slug, day, number, title, link, locale, side }) => (
        <li key={`${slug} ${number}`}>
          <a href={link} rel="noopener nofollow" lang={locale && !/^en\b/i.test(locale) ? locale : undefined}>
            <ForeignText text={title} />
          </a>{' '}
          <span className="small">
            <a href={`${addresses.digest(slug)}#source-${number}`} className="underlined">
              <Day day={day} style="medium" />
              <span className="sr-only">, source {number}</span>
            </a>
            <span aria-hidden="true"> · </span>
            <ForeignText text={side} />
          </span>
        </li>
      ))}
    </ol>
  )
}
