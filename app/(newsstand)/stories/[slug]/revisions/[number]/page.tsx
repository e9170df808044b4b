import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { publicationOf, revisionNumber } from '@/app/_exports/revision-facts'
import { RecordLine } from '@/components/record/record-line'
import { RevisionNote } from '@/components/record/revision-note'
import { StoryArticle } from '@/components/story/story-article'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readStoryRevision } from '@/lib/newsstand/revisions'
import { pageMetadata } from '../../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ slug: string; number: string }>
}

const revisionAt = cache((slug: string, number: string) => readStoryRevision(slug, revisionNumber(number)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  const revision = await revisionAt(slug, number)
  if (!revision) notFound()
  const { document } = revision
  return {
    ...pageMetadata({
      title: `${document.title}, revision ${revision.number}`,
      description: document.keyPoints[0]?.plain ?? document.title,
      path: addresses.story(document.slug),
    }),
    robots: { index: false },
  }
}

export default async function StoryRevisionPage({ params }: Props) {
  const { slug, number } = await params
  const revision = await revisionAt(slug, number)
  if (!revision) notFound()
  const { document, current } = revision
  const { timeZone } = environment()
  const publication = publicationOf(revision)
  return (
    <>
      <RevisionNote
        number={revision.number}
        until={revision.span.until}
        current={{ number: current.revision, href: addresses.story(document.slug) }}
        timeZone={timeZone}
      />
      <StoryArticle story={document} publication={publication} timeZone={timeZone} />
      <div className="bg-wash px-4 py-3">
        <RecordLine publication={publication} timeZone={timeZone} />
      </div>
    </>
  )
}
