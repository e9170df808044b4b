import type { Metadata } from 'next'
import { publicationOf } from '@/app/_exports/revision-facts'
import { DigestArticle } from '@/components/digest/digest-article'
import { RecordLine } from '@/components/record/record-line'
import { RevisionNote } from '@/components/record/revision-note'
import { StoryArticle } from '@/components/story/story-article'
import { documentAddress } from '@/lib/addresses'
import { pageWords } from '@/lib/citations/page-words'
import { environment } from '@/lib/env'
import { readOutletRegistry } from '@/lib/newsstand/outlets'
import type { PublicRevision } from '@/lib/newsstand/revisions'
import { pageMetadata } from './page-metadata'

/** The canonical address is the document's own page. */
export function revisionMetadata({ document, number }: PublicRevision): Metadata {
  const { title, description } = pageWords(document)
  return {
    ...pageMetadata({
      title: `${title}, revision ${number}`,
      description,
      path: documentAddress(document),
    }),
    robots: { index: false },
  }
}

export async function Revision({ revision }: { revision: PublicRevision }) {
  const { document, number, span, current } = revision
  const { timeZone } = environment()
  const publication = publicationOf(revision)
  const drawn = { publication, timeZone, registry: await readOutletRegistry() }
  return (
    <>
      <RevisionNote
        number={number}
        until={span.until}
        current={{ number: current.revision, href: documentAddress(document) }}
        timeZone={timeZone}
      />
      {document.kind === 'digest' ? (
        <DigestArticle digest={document} {...drawn} />
      ) : (
        <StoryArticle story={document} {...drawn} />
      )}
      <div className="record-box small">
        <RecordLine publication={publication} timeZone={timeZone} />
      </div>
    </>
  )
}
