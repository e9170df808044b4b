import { OlderNewer } from '@/components/calendar/older-newer'
import { SourceTitle } from '@/components/sources/source-title'
import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { addresses } from '@/lib/addresses'

interface CitedArticle {
  /** Slug of the citing digest. */
  readonly slug: string
  readonly day: string
  readonly topic: string | undefined
  readonly perspective: string | undefined
  readonly number: number
  readonly title: string
  readonly link: string | undefined
  readonly locale: string | undefined
}

interface Props {
  readonly outlet: {
    readonly slug: string
    readonly sides: readonly {
      readonly topic: { readonly id: string; readonly name: string }
      readonly perspective: { readonly id: string; readonly name: string }
    }[]
  }
  readonly list: readonly CitedArticle[]
  readonly page: number
  readonly pages: number
}

export function CitedArticles({ outlet: { slug: outlet, sides }, list, page, pages }: Props) {
  const sideOf = ({ topic, perspective }: CitedArticle) =>
    sides.find((side) => side.topic.id === topic && side.perspective.id === perspective)
  return (
    <>
      <ol className="cited">
        {list.map((article) => {
          const { slug, day, number, title, link, locale } = article
          const side = sideOf(article)
          return (
            <li key={`${slug} ${number}`}>
              <SourceTitle title={title} link={link} locale={locale} />{' '}
              <span className="small">
                <a href={`${addresses.digest(slug)}#source-${number}`} className="underlined">
                  <Day day={day} style="medium" />
                  <span className="sr-only">, source {number}</span>
                </a>
                {side && (
                  <>
                    <span aria-hidden="true"> · </span>
                    <ForeignText text={side.topic.name} />, <ForeignText text={side.perspective.name} />
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <OlderNewer
        older={page < pages && { href: addresses.outletArticles(outlet, page + 1), label: 'Earlier articles' }}
        newer={page > 1 && { href: addresses.outletArticles(outlet, page - 1), label: 'Later articles' }}
      />
    </>
  )
}
