import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './coding'
import type { EntityTag } from './entity-tag'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 27)

/** Bytes as they travel in one coding, and their validator: strong, of these very bytes. */
export interface CodedBytes {
  readonly bytes: Buffer
  readonly tag: EntityTag
}

/** Made once an edition and sent often, so a little more work than for a page that is compressed each time. */
const brotliQuality = 7

const coders: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes) => bytes,
}

/** What a renderer hands over. */
export interface Rendering {
  readonly text: string
  readonly contentType: string
  /** A `Link` header that goes with it, where it has one. */
  readonly link?: string | undefined
}

/** Text as it travels: its bytes in every coding, and its validators. */
export class Representation {
  readonly bytes: Buffer
  /** Of the bytes alone: what was rendered twice alike is the same to every client. */
  readonly hash: string
  private readonly coded = new Map<Coding, Promise<CodedBytes>>()

  readonly contentType: string
  readonly link: string | undefined

  /** `modified`: when these bytes took the place of others. */
  constructor(
    { text, contentType, link }: Rendering,
    readonly modified: Date,
  ) {
    this.bytes = Buffer.from(text, 'utf8')
    this.hash = hashOf(this.bytes)
    this.contentType = contentType
    this.link = link
  }

  /** The bytes in a coding, made when somebody first asks for it. */
  in(coding: Coding): Promise<CodedBytes> {
    const made = this.coded.get(coding)
    if (made) return made
    const making = coders[coding](this.bytes).then((bytes) => ({
      bytes,
      tag: { opaque: coding === 'identity' ? this.hash : hashOf(bytes), weak: false },
    }))
    this.coded.set(coding, making)
    return making
  }

  /** About what it holds in memory, with both codings of text, which take less than half of it together. */
  get weight(): number {
    return Math.ceil(this.bytes.length * 1.5) + 1024
  }
}
