import { publication } from '@/app/_feeds/publication'
import { rendered } from '@/app/_feeds/rendered'
import { absolute, documentAddress } from '@/lib/addresses'
import { dispositionOf, exportedFile, isExportedFile } from '@/lib/citations/exported-file'
import { answerWith } from '@/lib/feeds/http/answer'
import { currentEdition } from '@/lib/newsstand'
import { notFound, type Place, readDocument } from './read-document'

/** Answers a request for a document in another form (`cite.bib`, `digest.md`). */
export async function answerFile(request: Request, place: Place, file: string): Promise<Response> {
  if (!isExportedFile(place.kind, file)) return notFound()
  const paper = publication()
  const key = `${file} ${place.kind} ${place.slug}`
  const representation = await rendered.read(key, await currentEdition(), async () => {
    const published = await readDocument(place)
    const exported = published && exportedFile(published, file, paper)
    return exported && { ...exported, changed: published.updatedAt }
  })
  if (!representation) return notFound()
  const response = await answerWith(representation, request)
  response.headers.set('Content-Disposition', dispositionOf(place, file))
  response.headers.set('Link', `<${absolute(paper.siteUrl, documentAddress(place))}>; rel="canonical"`)
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
