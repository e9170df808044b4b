import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Folio, Neighbours } from '@/components/digest/neighbours'
import { RecordLine } from '@/components/digest/record-line'
import { StoryArticle } from '@/components/digest/story-article'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readNeighbours, readStory } from '@/lib/newsstand'
import { pageMetadata } from '../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ slug: string }>
}

/** One reading a render, for the page and its metadata alike. */
const storyAt = cache((slug: string) => readStory(slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyAt((await params).slug)
  if (!story) notFound()
  const { document, publishedAt, updatedAt } = story
  return pageMetadata({
    title: document.title,
    description: document.summary.replace(/\s+/g, ' ') || document.title,
    path: addresses.story(document.slug),
    article: { publishedAt, updatedAt, section: 'Stories' },
  })
}

export default async function StoryPage({ params }: Props) {
  const story = await storyAt((await params).slug)
  if (!story) notFound()
  const { document, ...publication } = story
  const { timeZone } = environment()
  const { previous, next } = await readNeighbours(story)
  return (
    <>
      <Folio day={document.day} previous={previous} next={next} />
      <StoryArticle story={document} publication={publication} timeZone={timeZone} />
      <RecordLine publication={publication} timeZone={timeZone} />
      <Neighbours previous={previous} next={next} />
    </>
  )
}
