import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { ContentCoding } from './content-coding'
import type { EntityTag } from './entity-tag'

const codings = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 7 }),
  identity: async (bytes: Buffer) => bytes,
}

/** Text as it travels: its bytes, compressed once for each coding that was asked for, and its validators. */
export class Representation {
  readonly bytes: Buffer
  /** Of the bytes alone: what was rendered twice alike is the same to every client. */
  readonly hash: string
  private readonly coded = new Map<ContentCoding, Promise<Buffer>>()

  constructor(
    text: string,
    readonly contentType: string,
    /** When these bytes took the place of others. */
    readonly modified: Date,
  ) {
    this.bytes = Buffer.from(text, 'utf8')
    this.hash = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 27)
  }

  /** Strong, so each coding has its own (RFC 9110, 8.8.3.3). */
  tag(coding: ContentCoding): EntityTag {
    return { opaque: coding === 'identity' ? this.hash : `${this.hash}-${coding}`, weak: false }
  }

  body(coding: ContentCoding): Promise<Buffer> {
    const held = this.coded.get(coding) ?? codings[coding](this.bytes)
    this.coded.set(coding, held)
    return held
  }

  /** About what it holds in memory, its compressed forms included. */
  get weight(): number {
    return Math.ceil(this.bytes.length * 1.5) + 1024
  }
}
