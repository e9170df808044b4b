import type { Metadata } from 'next'
import { Changes } from '@/components/record/changes'
import { ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import { PageHead } from '@/components/ui/page-head'
import { addresses, documentAddress } from '@/lib/addresses'
import { pageWords } from '@/lib/citations/page-words'
import { environment } from '@/lib/env'
import { isSameText, type PublicRevision } from '@/lib/newsstand/revisions'
import { pageMetadata } from './page-metadata'

interface Compared {
  readonly before: PublicRevision
  readonly after: PublicRevision
}

/** The canonical address is the document's own page. */
export function comparedMetadata({ before, after }: Compared): Metadata {
  const { title, description } = pageWords(after.document)
  const words = { title: `What changed from revision ${before.number} to ${after.number}: ${title}`, description }
  return { ...pageMetadata({ ...words, path: documentAddress(after.document) }), robots: { index: false } }
}

export function ComparedPage({ before, after }: Compared) {
  const { timeZone } = environment()
  const { document } = after.current
  const link = ({ number, span }: PublicRevision) => (
    <>
      <a href={addresses.revision(document, number)} className="underlined">
        Revision {number}
      </a>{' '}
      (<Moment at={span.from} timeZone={timeZone} />)
    </>
  )
  return (
    <>
      <PageHead kicker="What changed" title={<ForeignText text={pageWords(document).title} />}>
        <p className="mt-3 max-w-measure text-quiet">
          {link(before)} and {link(after)}, where they differ. What was taken out is struck through, what is new is
          underlined.{' '}
          <a href={documentAddress(document)} className="underlined">
            Current text
          </a>
        </p>
      </PageHead>
      <Changes before={before} after={after} isSame={isSameText(before, after)} />
    </>
  )
}
