import { notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { printEntityTag, readEntityTags, weakMatch } from '@/lib/feeds/http/entity-tag'
import { cardOf } from '@/lib/pictures/card'
import { pictureOf, tagOf } from '@/lib/pictures/kept-pictures'
import { type Place, readDocument } from './read-document'

/** Answers a request for the share picture of a document. */
export async function answerPicture(request: Request, place: Place): Promise<Response> {
  const published = await readDocument(place)
  if (!published) return notFound()
  const card = cardOf(published.document, publication().name)
  const tag = { opaque: tagOf(card), weak: false }
  const headers = { ETag: printEntityTag(tag), 'Cache-Control': 'public, max-age=0, must-revalidate' }
  const known = readEntityTags(request.headers.get('if-none-match') ?? '')
  if (known === 'any' || known?.some((one) => weakMatch(one, tag))) return new Response(null, { status: 304, headers })
  const picture = await pictureOf(card)
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(picture.length) },
  })
}
