import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { IndexList } from '@/components/lists/index-list'
import { YearLinks } from '@/components/lists/year-links'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readStories } from '@/lib/newsstand'
import { pageMetadata } from '../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ year: string }>
}

const storiesOf = cache((year: string) => readStories(year))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  if (!(await storiesOf(year))) notFound()
  return pageMetadata({
    title: `Stories, ${year}`,
    path: addresses.stories(year),
    description: `Every story of ${year}: one event at a time, as several outlets reported it.`,
  })
}

export default async function StoriesOfYearPage({ params }: Props) {
  const { year } = await params
  const stories = await storiesOf(year)
  if (!stories) notFound()
  return (
    <>
      <PageHead kicker={<a href={addresses.stories()}>All stories</a>} title={`Stories, ${year}`} />
      <IndexList teasers={stories.teasers} heading="h2" />
      <YearLinks at={addresses.stories} noun="story" years={stories.years} current={year} />
    </>
  )
}
