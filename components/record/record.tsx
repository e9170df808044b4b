import { absolute, addresses } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import type { OpenRecord } from '@/lib/newsstand/open-record'
import { CiteLinks } from './cite-links'
import { ExaminedLegend } from './examined-mark'
import { Provenance } from './provenance'
import type { PublicationRecord } from './publication'
import { ReaderTools } from './reader-tools'
import { RecordLine } from './record-line'

interface Props {
  readonly document: Document
  readonly publication: PublicationRecord
  readonly record?: OpenRecord | undefined
  readonly paper: { readonly name: string; readonly siteUrl: string; readonly timeZone: string }
}

export function Record({ document, publication, record, paper }: Props) {
  const { revision } = publication
  return (
    <div className="record-box small">
      <RecordLine publication={publication} timeZone={paper.timeZone} />
      <ExaminedLegend record={publication.record} />
      <Provenance document={document} record={record} timeZone={paper.timeZone} />
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
