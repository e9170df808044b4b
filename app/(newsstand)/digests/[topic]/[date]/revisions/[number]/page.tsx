import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { publicationOf, revisionNumber } from '@/app/_exports/revision-facts'
import { DigestArticle } from '@/components/digest/digest-article'
import { RecordLine } from '@/components/record/record-line'
import { RevisionNote } from '@/components/record/revision-note'
import { addresses } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { readDigestRevision } from '@/lib/newsstand/revisions'
import { pageMetadata } from '../../../../../page-metadata'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ topic: string; date: string; number: string }>
}

const revisionAt = cache((topic: string, date: string, number: string) =>
  readDigestRevision(`${topic}/${date}`, revisionNumber(number)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date, number } = await params
  const revision = await revisionAt(topic, date, number)
  if (!revision) notFound()
  const { document } = revision
  return {
    ...pageMetadata({
      title: `${document.title}, revision ${revision.number}`,
      description: document.highlights[0]?.plain ?? document.title,
      path: addresses.digest(document.slug),
    }),
    robots: { index: false },
  }
}

export default async function DigestRevisionPage({ params }: Props) {
  const { topic, date, number } = await params
  const revision = await revisionAt(topic, date, number)
  if (!revision) notFound()
  const { document, current } = revision
  const { timeZone } = environment()
  const publication = publicationOf(revision)
  return (
    <>
      <RevisionNote
        number={revision.number}
        until={revision.span.until}
        current={{ number: current.revision, href: addresses.digest(document.slug) }}
        timeZone={timeZone}
      />
      <DigestArticle digest={document} publication={publication} timeZone={timeZone} />
      <div className="bg-wash px-4 py-3">
        <RecordLine publication={publication} timeZone={timeZone} />
      </div>
    </>
  )
}
