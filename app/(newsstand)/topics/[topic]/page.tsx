import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { TopicBalancePanel } from '@/components/balance/topic-balance-panel'
import { Lead } from '@/components/digest/lead'
import { IndexList } from '@/components/lists/index-list'
import { MissingEditions } from '@/components/lists/missing-editions'
import { TopicHead } from '@/components/lists/topic-head'
import { YearLinks } from '@/components/lists/year-links'
import { addresses } from '@/lib/addresses'
import { readTopic } from '@/lib/newsstand'
import { readTopicBalance } from '@/lib/newsstand/balance'
import { readMissingEditions } from '@/lib/newsstand/missing-editions'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import { pageMetadata } from '../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string }>
}

const topicAt = cache((topic: string) => readTopic(topic))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await topicAt((await params).topic)
  if (!page) notFound()
  const { topic, lead } = page
  return pageMetadata({
    title: topic.name,
    description: `${topic.name}, day by day, from each side. ${lead?.document.highlights[0]?.plain ?? ''}`.trim(),
    path: addresses.topic(topic.id),
    topic,
  })
}

export default async function TopicPage({ params }: Props) {
  const page = await topicAt((await params).topic)
  if (!page) notFound()
  const { topic, lead, teasers, years } = page
  const [balance, registry] = [await readTopicBalance(topic.id), await readOutletRegistry()]
  const earlier = teasers.filter(({ slug }) => slug !== lead?.document.slug)
  return (
    <>
      <TopicHead topic={topic} />
      <MissingEditions editions={await readMissingEditions(topic.id)} />
      {lead && <Lead digest={lead.document} registry={registry} publication={lead} heading="h2" />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="rubric">
            Earlier
          </h2>
          <IndexList teasers={earlier} heading="h3" />
        </section>
      )}
      {balance && <TopicBalancePanel balance={balance} />}
      <YearLinks at={(each) => addresses.topic(topic.id, each)} noun="digest" years={years} />
    </>
  )
}
