import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import type { EntityTag } from './conditional-request'

/** A form in which a body travels. */
export type Coding = 'br' | 'gzip' | 'identity'

export interface CodedBytes {
  readonly coding: Coding
  readonly bytes: Buffer
  /** Strong: of these very bytes. */
  readonly tag: EntityTag
}

interface AnswerFacts {
  readonly status: number
  readonly body: Buffer
  readonly contentType: string
  readonly cacheControl: string
  /** When these bytes took the place of others. */
  readonly modified: Date
  /** Further header fields (`Link`, `Content-Disposition`). */
  readonly fields?: readonly (readonly [string, string])[]
}

/** Anyone may keep it and must ask before each use: what is withdrawn here is withdrawn everywhere at the next request. */
export const askEachTime = 'public, max-age=0, must-revalidate'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 27)

/** 11 saves a tenth of the bytes and takes a hundred times as long: after every publication somebody waits for it. */
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

/** What is sent at an address as long as its edition is the current one: the body in every coding, with its validators. */
export class Answer {
  readonly status: number
  readonly body: Buffer
  readonly contentType: string
  readonly cacheControl: string
  readonly modified: Date
  readonly fields: readonly (readonly [string, string])[]
  /** Of the body as it was drawn: what was drawn twice alike is the same to every client. */
  readonly hash: string
  private readonly coded = new Map<Coding, CodedBytes>()
  private readonly coding = new Map<Coding, Promise<CodedBytes>>()

  /** `onGrown` is called when a further coding has been made and takes up memory. */
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

  /** The body as a client that sends this `Accept-Encoding` likes it best; coded when somebody first asks for it. */
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

  /** Bytes that it holds, with a little for what is around them. */
  get size(): number {
    const copies = [...this.coded.values()].filter(({ coding }) => coding !== 'identity')
    return copies.reduce((sum, { bytes }) => sum + bytes.length, this.body.length + 1024)
  }
}

const ours: Coding[] = ['br', 'gzip', 'identity']
/** Where a client takes several equally well. */
const preferred: Coding[] = ['br', 'gzip']

/** Not in the types yet: the order that is ours breaks ties. */
interface WithPreference {
  encoding(available: Coding[], options: { preferred: Coding[] }): Coding | undefined
}

/**
 * The coding to answer in (RFC 9110, 12.5.3): Brotli, gzip or none, whichever the client ranks first. Who names none,
 * or refuses everything, gets the bytes as they are.
 */
function chosenCoding(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity'
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as unknown as WithPreference
  return negotiator.encoding(ours, { preferred }) ?? 'identity'
}
