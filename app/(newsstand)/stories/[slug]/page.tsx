import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pictureFacts, structuredFacts } from '@/app/_exports/page-facts'
import { publication as paperNow } from '@/app/_feeds/publication'
import { Folio, Neighbours } from '@/components/nearby/neighbours'
import { SameDays } from '@/components/nearby/same-days'
import { Record } from '@/components/record/record'
import { StructuredData } from '@/components/record/structured-data'
import { StoryArticle } from '@/components/story/story-article'
import { addresses } from '@/lib/addresses'
import { pageDisclosure, pageWords } from '@/lib/citations/page-words'
import { readNeighbours, readStory } from '@/lib/newsstand'
import { readOpenRecord } from '@/lib/newsstand/open-record'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import { readSameDays } from '@/lib/newsstand/same-days'
import { pageMetadata } from '../../page-metadata'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ slug: string }>
}

const storyAt = cache((slug: string) => readStory(slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const story = await storyAt(slug)
  if (!story) return (await withdrawnAt('story', slug)) ? withdrawnMetadata : notFound()
  const { document, publishedAt, updatedAt } = story
  return pageMetadata({
    ...pageWords(document),
    path: addresses.story(document.slug),
    picture: pictureFacts(story),
    article: { publishedAt, updatedAt, section: 'Stories' },
    disclosure: pageDisclosure(story),
  })
}

export default async function StoryPage({ params }: Props) {
  const { slug } = await params
  const story = await storyAt(slug)
  if (!story) return <Withdrawn notice={(await withdrawnAt('story', slug)) ?? notFound()} />
  const { document, ...publication } = story
  const paper = paperNow()
  const [{ previous, next }, beside, registry, record] = await Promise.all([
    readNeighbours(story),
    readSameDays(story),
    readOutletRegistry(),
    readOpenRecord(story),
  ])
  return (
    <>
      <Folio day={document.day} previous={previous} next={next} />
      <StoryArticle story={document} registry={registry} publication={publication} timeZone={paper.timeZone} />

      <Record document={document} publication={publication} record={record} paper={paper} />
      <StructuredData json={structuredFacts(story)} />
      <SameDays teasers={beside} />
      <Neighbours previous={previous} next={next} />
    </>
  )
}
