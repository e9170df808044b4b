import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Card } from './card'
import { draw } from './draw'

/** Cached by its words. Callers check first whether a reader may see the picture. */
const pictures = new LRUCache<string, Buffer, Card>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (picture) => picture.length,
  fetchMethod: (_key, _stale, { context }) => inTurn(() => draw(context)),
})
/** One at a time: a drawing takes the processor from readers of pages. */
const inTurn = pLimit(1)

export async function pictureOf(card: Card): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(card)).digest('base64url')
  const picture = await pictures.fetch(key, { context: card })
  if (!picture) throw new Error('The picture could not be drawn.')
  return picture
}
