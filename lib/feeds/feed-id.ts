import { createHash } from 'node:crypto'

/** Fixed for ever: every id of every Parallax feed is made under it. */
const namespace = Buffer.from('8f3c6f0e54b24e0c9d0a5a1f2b7c4d61', 'hex')

/**
 * A `urn:uuid:` made of a name alone (RFC 9562, version 5): the same on every machine, after every restore and under
 * every SITE_URL, so that a paper that moves house or corrects a title keeps its subscribers' read marks.
 * See docs/decisions/0013-feed-ids.md.
 */
function urnOf(name: string): string {
  const digest = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

/** The id of a document's item. Its kind and slug never change, so neither does this. */
export const itemId = (document: { readonly kind: string; readonly slug: string }): string =>
  urnOf(`${document.kind}/${document.slug}`)

/**
 * The id of a correction's item: of the document's and of the moment it was made; `nth` tells apart those that bear
 * the same.
 */
export const correctionId = (of: { readonly kind: string; readonly slug: string }, at: Date, nth = 1): string =>
  urnOf([`correction/${of.kind}/${of.slug}/${at.toISOString()}`, ...(nth > 1 ? [nth] : [])].join('/'))

/** The id of the notice that a document was withdrawn at a moment. */
export const withdrawalId = (of: { readonly kind: string; readonly slug: string }, at: Date): string =>
  urnOf(`withdrawal/${of.kind}/${of.slug}/${at.toISOString()}`)

/** The id of a feed itself: of the whole publication, or of a part of it (`topic/us-china`). */
export const feedId = (part: string): string => urnOf(`feed/${part}`)
