import { english, ForeignText } from '@/components/text/foreign-text'
import { absolute, addresses } from '@/lib/addresses'
import type { Document, DraftedBy } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import { CiteLinks } from './cite-links'
import { ExaminedLegend } from './examined-mark'
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
      <ExaminedLegend record={publication.record} />
      {document.draftedBy && <DraftedByLine {...document.draftedBy} />}
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

function DraftedByLine({ pipeline, model, promptVersion }: DraftedBy) {
  if (!pipeline && !model) return null
  const prompt = promptVersion ? ` (prompt ${promptVersion})` : ''
  const means = model === 'none' ? ' without a model' : model ? ` with ${model}${prompt}` : ''
  return (
    <p>
      <ForeignText line={english} text={`Drafted${pipeline ? ` by ${pipeline}` : ''}${means}.`} />
    </p>
  )
}
