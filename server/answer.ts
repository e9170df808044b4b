import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import type { EntityTag } from './conditional-request'

export type Coding = 'br' | 'gzip' | 'identity'

export interface CodedBytes {
  readonly coding: Coding
  readonly bytes: Buffer
  readonly tag: EntityTag
}

interface AnswerFacts {
  readonly status: number
  readonly body: Buffer
  readonly contentType: string
  readonly cacheControl: string
  readonly modified: Date
  readonly fields?: readonly (readonly [string, string])[]
}

/** Shared caches have to revalidate: a withdrawal takes effect everywhere at the next request. */
export const askEachTime = 'public, max-age=0, must-revalidate'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 27)

/** 11 saves a tenth of the bytes for a hundred times the time, and after each publication somebody waits. */
const brotliQuality = 5

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

/** Pictures and fonts are compressed already. */
const isText = (contentType: string): boolean => /^text\/|[/+](?:json|xml|javascript)\b|^image\/svg/.test(contentType)

/** A body in every coding, with its validators. */
export class Answer {
  readonly status: number
  readonly body: Buffer
  readonly contentType: string
  readonly cacheControl: string
  readonly modified: Date
  readonly fields: readonly (readonly [string, string])[]
  /** Of the uncoded body: equal drawings are the same to clients. */
  readonly hash: string
  private readonly coded = new Map<Coding, CodedBytes>()
  private readonly coding = new Map<Coding, Promise<CodedBytes>>()

  constructor(
    { status, body, contentType, cacheControl, modified, fields = [] }: AnswerFacts,
    private readonly onGrown: () => void = () => {},
  ) {
    this.status = status
    this.body = body
    this.contentType = contentType
    this.cacheControl = cacheControl
    this.modified = modified
    this.fields = fields
    this.hash = hashOf(body)
  }

  accepted(acceptEncoding: string | undefined): CodedBytes | Promise<CodedBytes> {
    const coding = isText(this.contentType) ? chosenCoding(acceptEncoding) : 'identity'
    return this.coded.get(coding) ?? this.make(coding)
  }

  private make(coding: Coding): Promise<CodedBytes> {
    const underWay = this.coding.get(coding)
    if (underWay) return underWay
    const making = coders[coding](this.body).then((bytes) => {
      const opaque = coding === 'identity' ? this.hash : hashOf(bytes)
      const made = { coding, bytes, tag: { opaque, weak: false } }
      this.coded.set(coding, made)
      this.coding.delete(coding)
      if (coding !== 'identity') this.onGrown()
      return made
    })
    this.coding.set(coding, making)
    return making
  }

  get size(): number {
    const copies = [...this.coded.values()].filter(({ coding }) => coding !== 'identity')
    return copies.reduce((sum, { bytes }) => sum + bytes.length, this.body.length + 1024)
  }
}

const ours: Coding[] = ['br', 'gzip', 'identity']
const preferred: Coding[] = ['br', 'gzip']

/** Missing in the package's types. */
interface WithPreference {
  encoding(available: Coding[], options: { preferred: Coding[] }): Coding | undefined
}

/** Brotli, gzip or none, as the client ranks them (RFC 9110, 12.5.3); none if it names or accepts no coding. */
function chosenCoding(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity'
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as unknown as WithPreference
  return negotiator.encoding(ours, { preferred }) ?? 'identity'
}
