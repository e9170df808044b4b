import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { BalancePanel } from '@/components/balance/balance-panel'
import { DigestArticle } from '@/components/digest/digest-article'
import { Folio, Neighbours } from '@/components/digest/neighbours'
import { RecordLine } from '@/components/digest/record-line'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readDigest, readNeighbours } from '@/lib/newsstand'
import { readBalance } from '@/lib/newsstand/balance'
import { pageMetadata } from '../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
}

/** One reading a render, for the page and its metadata alike: what the page hides, the metadata cannot show. */
const digestAt = cache((topic: string, date: string) => readDigest(`${topic}/${date}`))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date } = await params
  const digest = await digestAt(topic, date)
  if (!digest) notFound()
  const { document, publishedAt, updatedAt } = digest
  const [headline, standfirst] = document.highlights
  return pageMetadata({
    title: document.title,
    headline: headline?.plain,
    description: [headline?.plain, standfirst?.plain].filter(Boolean).join(' ') || document.title,
    path: addresses.digest(document.slug),
    topic: { id: document.topic, name: document.topicName },
    article: { publishedAt, updatedAt, section: document.topicName },
  })
}

export default async function DigestPage({ params }: Props) {
  const { topic, date } = await params
  const digest = await digestAt(topic, date)
  if (!digest) notFound()
  const { document, ...publication } = digest
  const { timeZone } = environment()
  const { previous, next } = await readNeighbours(digest)
  return (
    <>
      <Folio day={document.day} previous={previous} next={next} />
      <DigestArticle
        digest={document}
        publication={publication}
        timeZone={timeZone}
        figures={<BalancePanel sides={await readBalance(digest)} day={document.day} />}
      />
      <RecordLine publication={publication} timeZone={timeZone} />
      <Neighbours previous={previous} next={next} />
    </>
  )
}
