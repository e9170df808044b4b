import { askEachTime, gone, notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { readWithdrawn } from '@/lib/newsstand/corrections'
import { cardOf } from '@/lib/pictures/card'
import { pictureOf } from '@/lib/pictures/picture'
import { type DocumentKey, readDocument } from './read-document'

export async function answerPicture(place: DocumentKey): Promise<Response> {
  const published = await readDocument(place)
  if (!published) return (await readWithdrawn(place.kind, place.slug)) ? gone() : notFound()
  const picture = await pictureOf(cardOf(published.document, publication().name, published.record))
  return new Response(new Uint8Array(picture), {
    headers: { 'Cache-Control': askEachTime, 'Content-Type': 'image/png' },
  })
}
