import { answer, gone, notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { absolute, documentAddress } from '@/lib/addresses'
import { dispositionOf, exportedFile, isExportedFile } from '@/lib/citations/exported-file'
import { readWithdrawn } from '@/lib/newsstand/corrections'
import { answerRecord } from './answer-record'
import { type DocumentKey, readDocument } from './read-document'

export async function answerFile(place: DocumentKey, file: string): Promise<Response> {
  if (file === 'record.json') return answerRecord(place)
  if (!isExportedFile(place.kind, file)) return notFound()
  const paper = publication()
  const published = await readDocument(place)
  if (!published) return (await readWithdrawn(place.kind, place.slug)) ? gone() : notFound()
  const exported = exportedFile(published, file, paper)
  if (!exported) return notFound()
  const response = answer(exported)
  response.headers.set('Content-Disposition', dispositionOf(place, file))
  response.headers.set('Link', `<${absolute(paper.siteUrl, documentAddress(place))}>; rel="canonical"`)
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
