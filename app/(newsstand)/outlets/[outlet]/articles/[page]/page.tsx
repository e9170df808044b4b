import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CitedArticles } from '@/components/outlets/cited-articles'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses, readNumber, readSegment } from '@/lib/addresses'
import { readOutletArticles } from '@/lib/newsstand/outlets'
import { pageMetadata } from '../../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ outlet: string; page: string }>
}

/** The first page is the outlet's own, without a second address. */
const articlesAt = cache((slug: string, page: string) =>
  page === '1' ? undefined : readOutletArticles(readSegment(slug), readNumber(page)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet: slug, page } = await params
  const shown = await articlesAt(slug, page)
  if (!shown) notFound()
  const { outlet, articles } = shown
  return pageMetadata({
    title: `${outlet.name}, articles, page ${articles.page}`,
    path: addresses.outletArticles(outlet.slug, articles.page),
    description: `Earlier articles by ${outlet.name} that our digests cite, page ${articles.page} of ${articles.pages}.`,
  })
}

export default async function OutletArticlesPage({ params }: Props) {
  const { outlet: slug, page } = await params
  const shown = await articlesAt(slug, page)
  if (!shown) notFound()
  const { outlet, articles } = shown
  return (
    <>
      <PageHead
        kicker={
          <a href={addresses.outlet(outlet.slug)}>
            <ForeignText text={outlet.name} />
          </a>
        }
        title="Cited articles"
      >
        <p className="small mt-3">
          Page {articles.page} of {articles.pages}, the latest first
        </p>
      </PageHead>
      <section aria-label="Cited articles" className="border-ink border-t pt-2 pb-6">
        <CitedArticles outlet={outlet} {...articles} />
      </section>
    </>
  )
}
