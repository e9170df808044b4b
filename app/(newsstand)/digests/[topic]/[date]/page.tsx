import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pictureFacts, structuredFacts } from '@/app/_exports/page-facts'
import { publication as paperNow } from '@/app/_feeds/publication'
import { BalancePanel } from '@/components/balance/balance-panel'
import { DigestArticle } from '@/components/digest/digest-article'
import { Folio, Neighbours } from '@/components/nearby/neighbours'
import { SameDays } from '@/components/nearby/same-days'
import { SincePrevious } from '@/components/nearby/since-previous'
import { Record } from '@/components/record/record'
import { StructuredData } from '@/components/record/structured-data'
import { addresses } from '@/lib/addresses'
import { pageDisclosure, pageWords } from '@/lib/citations/page-words'
import { readDigest, readNeighbours } from '@/lib/newsstand'
import { readBalance } from '@/lib/newsstand/balance'
import { readOpenRecord } from '@/lib/newsstand/open-record'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import { readSameDays } from '@/lib/newsstand/same-days'
import { pageMetadata } from '../../../page-metadata'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
}

/** One read a render, for page and metadata alike, so that metadata cannot show what the page hides. */
const digestAt = cache((topic: string, date: string) => readDigest(`${topic}/${date}`))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date } = await params
  const digest = await digestAt(topic, date)
  if (!digest) return (await withdrawnAt('digest', `${topic}/${date}`)) ? withdrawnMetadata : notFound()
  const { document, publishedAt, updatedAt } = digest
  return pageMetadata({
    ...pageWords(document),
    path: addresses.digest(document.slug),
    topic: { id: document.topic, name: document.topicName },
    picture: pictureFacts(digest),
    article: { publishedAt, updatedAt, section: document.topicName },
    disclosure: pageDisclosure(digest),
  })
}

export default async function DigestPage({ params }: Props) {
  const { topic, date } = await params
  const digest = await digestAt(topic, date)
  if (!digest) return <Withdrawn notice={(await withdrawnAt('digest', `${topic}/${date}`)) ?? notFound()} />
  const { document, ...publication } = digest
  const paper = paperNow()
  const [{ previous, next }, beside, balance, registry, record] = await Promise.all([
    readNeighbours(digest),
    readSameDays(digest),
    readBalance(digest),
    readOutletRegistry(),
    readOpenRecord(digest),
  ])
  const before = previous && (await readDigest(previous.slug))
  return (
    <>
      <Folio day={document.day} previous={previous} next={next} />
      <DigestArticle
        digest={document}
        registry={registry}
        publication={publication}
        timeZone={paper.timeZone}
        figures={balance && <BalancePanel day={document.day} {...balance} />}
      />
      {before && <SincePrevious digest={document} previous={before.document} registry={registry} />}
      <Record document={document} publication={publication} record={record} paper={paper} />
      <StructuredData json={structuredFacts(digest)} />
      <SameDays teasers={beside} />
      <Neighbours previous={previous} next={next} />
    </>
  )
}
