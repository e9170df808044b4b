import { createHash } from 'node:crypto'
import type { EntityTag } from './entity-tag'

/** Text as it travels: its bytes and its validators. */
export class Representation {
  readonly bytes: Buffer
  /** Of the bytes alone: what was rendered twice alike is the same to every client. */
  readonly hash: string

  constructor(
    text: string,
    readonly contentType: string,
    /** When these bytes took the place of others. */
    readonly modified: Date,
  ) {
    this.bytes = Buffer.from(text, 'utf8')
    this.hash = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 27)
  }

  /**
   * Weak: the same tag goes with the plain and the compressed form, which are equal in meaning and not in bytes
   * (RFC 9110, 8.8.3.3).
   */
  get tag(): EntityTag {
    return { opaque: this.hash, weak: true }
  }

  /** About what it holds in memory. */
  get weight(): number {
    return this.bytes.length + 1024
  }
}
