import { absolute, addresses } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import { CiteLinks } from './cite-links'
import type { PublicationRecord } from './publication'
import { ReaderTools } from './reader-tools'
import { RecordLine } from './record-line'

interface Props {
  readonly document: Document
  readonly publication: PublicationRecord
  readonly paper: { readonly name: string; readonly siteUrl: string; readonly timeZone: string }
}

export function Record({ document, publication, paper }: Props) {
  const { revision } = publication
  return (
    <div className="record-box small">
      <RecordLine publication={publication} timeZone={paper.timeZone} />
      <ReaderTools />
      <CiteLinks
        document={{ ...document, title: titleOf(document) }}
        revision={revision}
        paper={paper.name}
        permanent={absolute(paper.siteUrl, addresses.revision(document, revision))}
      />
    </div>
  )
}
