import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Card } from './card'
import { draw } from './draw'

/**
 * Drawn pictures by the words on them: an edition may bring many that have not changed, and a drawing takes a tenth of
 * a second. Whether a reader may see a picture is decided before anyone asks here.
 */
const pictures = new LRUCache<string, Buffer, Card>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (picture) => picture.length,
  fetchMethod: (_key, _stale, { context }) => inTurn(() => draw(context)),
})
/** One at a time: a drawing takes the processor from readers of pages. */
const inTurn = pLimit(1)

/** The card as PNG, drawn once however many ask at the same time, one card after another. */
export async function pictureOf(card: Card): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(card)).digest('base64url')
  const picture = await pictures.fetch(key, { context: card })
  if (!picture) throw new Error('The picture could not be drawn.')
  return picture
}
