import { createHash } from 'node:crypto'
import type { Card } from './card'
import { draw } from './draw'

/** Raised when the drawing changes, so that no browser goes on with the old one. */
const drawing = 2
/** About two hundred pictures. */
const mostBytes = 20 * 1024 * 1024

/**
 * Drawn pictures by their tag, the least recently asked for first. A picture depends on its card alone, so it is
 * right for as long as it is kept; whether a reader may see it is decided before anyone asks here.
 */
const kept = new Map<string, Buffer>()
let keptBytes = 0
const underWay = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** The picture's entity tag, without quotes: of its words, so that an old one need not be drawn to be known. */
export const tagOf = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, card]))
    .digest('base64url')
    .slice(0, 27)

/** The card as PNG, drawn once however many ask at the same time, one card after another. */
export function pictureOf(card: Card): Promise<Buffer> {
  const tag = tagOf(card)
  const picture = kept.get(tag)
  if (picture) {
    kept.delete(tag)
    kept.set(tag, picture)
    return Promise.resolve(picture)
  }
  const drawn = underWay.get(tag) ?? inTurn(() => draw(card)).then((fresh) => keep(tag, fresh))
  underWay.set(tag, drawn)
  return drawn.finally(() => underWay.delete(tag))
}

/** One at a time: a drawing takes the processor from readers of pages. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work)
  last = turn
  return turn
}

function keep(tag: string, picture: Buffer): Buffer {
  kept.set(tag, picture)
  keptBytes += picture.length
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= mostBytes) break
    kept.delete(oldest)
    keptBytes -= length
  }
  return picture
}
