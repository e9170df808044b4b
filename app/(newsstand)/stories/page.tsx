import type { Metadata } from 'next'
import { IndexList } from '@/components/lists/index-list'
import { YearLinks } from '@/components/lists/year-links'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import { readStories } from '@/lib/newsstand'
import { pageMetadata } from '../page-metadata'

export const revalidate = 3600

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: 'Stories',
    path: addresses.stories(),
    description: 'One event at a time, as several outlets reported it: a summary, the key points, and each article.',
  })

export default async function StoriesPage() {
  const { teasers: stories = [], years = [] } = (await readStories()) ?? {}
  return (
    <>
      <PageHead kicker="One event at a time" title="Stories">
        <p className="mt-3 max-w-measure text-lede">
          A story brings together what several outlets reported about one event: a summary, the key points, and what
          each article says.
        </p>
      </PageHead>
      {stories.length > 0 ? (
        <IndexList teasers={stories} heading="h2" />
      ) : (
        <p className="border-ink border-t py-5 text-quiet">No story has been published yet.</p>
      )}
      <YearLinks at={addresses.stories} noun="story" years={years} />
    </>
  )
}
