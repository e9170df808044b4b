import type { Document } from '@/lib/digest/document'
import type { PublicDocument } from '@/lib/digest/public-document'
import { printBibtex } from './bibtex'
import { dataOf } from './document-data'
import { printMarkdown } from './document-markdown'
import type { Paper } from './paper'
import { keyOf, referenceOf, sourceReferences } from './reference'
import { printRis } from './ris'

interface Form {
  readonly type: string
  readonly saved: boolean
  readonly print: (published: PublicDocument, paper: Paper) => string
}

const bibtex = { type: 'application/x-bibtex', saved: true }
const ris = { type: 'application/x-research-info-systems', saved: true }
const csl = { type: 'application/vnd.citationstyles.csl+json', saved: true }
const printJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const citations: Record<string, Form> = {
  'cite.bib': { ...bibtex, print: (...of) => printBibtex([referenceOf(...of)]) },
  'cite.ris': { ...ris, print: (...of) => printRis([referenceOf(...of)]) },
  'cite.json': { ...csl, print: (...of) => printJson([referenceOf(...of)]) },
  'sources.bib': { ...bibtex, print: (...of) => printBibtex(sourceReferences(...of)) },
  'sources.ris': { ...ris, print: (...of) => printRis(sourceReferences(...of)) },
  'sources.json': { ...csl, print: (...of) => printJson(sourceReferences(...of)) },
}
const markdown: Form = { type: 'text/markdown', saved: false, print: printMarkdown }
const data: Form = { type: 'application/json', saved: false, print: (...of) => printJson(dataOf(...of)) }

const forms: Record<Document['kind'], Record<string, Form>> = {
  digest: { ...citations, 'digest.md': markdown, 'digest.json': data },
  story: { ...citations, 'story.md': markdown, 'story.json': data },
}

export const isExportedFile = (kind: 'digest' | 'story', file: string): boolean => Object.hasOwn(forms[kind], file)

export interface ExportedFile {
  readonly text: string
  readonly contentType: string
}

/** The document in the format that `file` names (`cite.bib`, `digest.md`); undefined for an unknown format. */
export function exportedFile(published: PublicDocument, file: string, paper: Paper): ExportedFile | undefined {
  const form = formOf(published.document.kind, file)
  return form && { text: form.print(published, paper), contentType: `${form.type}; charset=utf-8` }
}

/** Content-Disposition: download or inline, and the file name. */
export function dispositionOf(document: Pick<Document, 'kind' | 'slug'>, file: string): string {
  const saved = formOf(document.kind, file)?.saved
  return `${saved ? 'attachment' : 'inline'}; filename="${keyOf(document)}-${file}"`
}

const formOf = (kind: Document['kind'], file: string): Form | undefined =>
  isExportedFile(kind, file) ? forms[kind][file] : undefined
