import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { IndexList } from '@/components/lists/index-list'
import { TopicHead } from '@/components/lists/topic-head'
import { YearLinks } from '@/components/lists/year-links'
import { addresses } from '@/lib/addresses'
import { readTopic } from '@/lib/newsstand'
import { counted } from '@/lib/words/counted'
import { pageMetadata } from '../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; year: string }>
}

/** Undefined for a year without publications, or for no year at all. */
const topicYearAt = cache(async (topic: string, year: string) => {
  const page = await readTopic(topic, year)
  return page?.years.some((each) => each.year === year) ? page : undefined
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic: id, year } = await params
  const page = await topicYearAt(id, year)
  if (!page) notFound()
  const { topic, teasers } = page
  return pageMetadata({
    title: `${topic.name}, ${year}`,
    description: `Every digest of ${topic.name} in ${year}: ${counted(teasers.length, 'day')}, each from more than one side.`,
    path: addresses.topic(topic.id, year),
    topic,
  })
}

export default async function TopicYearPage({ params }: Props) {
  const { topic: id, year } = await params
  const page = await topicYearAt(id, year)
  if (!page) notFound()
  const { topic, teasers, years } = page
  return (
    <>
      <TopicHead topic={topic} year={year} />
      <IndexList teasers={teasers} heading="h2" />
      <YearLinks at={(each) => addresses.topic(topic.id, each)} noun="digest" years={years} current={year} />
    </>
  )
}
