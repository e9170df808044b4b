import { createHash } from 'node:crypto'

const namespace = Buffer.from('8f3c6f0e54b24e0c9d0a5a1f2b7c4d61', 'hex')

/**
 * A name-based `urn:uuid:` (RFC 9562, version 5): the same on every machine, after a restore and under another
 * SITE_URL, so that subscribers keep their read marks. See docs/decisions/0013-feed-ids.md.
 */
function urnOf(name: string): string {
  const digest = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

/** Kind and slug never change, so neither does the id. */
export const itemId = (document: { readonly kind: string; readonly slug: string }): string =>
  urnOf(`${document.kind}/${document.slug}`)

/** `nth` distinguishes corrections made at the same moment. */
export const correctionId = (of: { readonly kind: string; readonly slug: string }, at: Date, nth = 1): string =>
  urnOf([`correction/${of.kind}/${of.slug}/${at.toISOString()}`, ...(nth > 1 ? [nth] : [])].join('/'))

export const withdrawalId = (of: { readonly kind: string; readonly slug: string }, at: Date): string =>
  urnOf(`withdrawal/${of.kind}/${of.slug}/${at.toISOString()}`)

export const feedId = (part: string): string => urnOf(`feed/${part}`)
