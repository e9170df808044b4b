import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Fault } from '@/lib/digest/invalid-document'
import { readSlug } from '@/lib/digest/slug'
import { refusal, type SendingRefusal } from './answers'
import { type DocumentInput, documentInput } from './document-input'
import { printInput } from './print-input'

/** Same limit as files of content/. */
export const mostBytes = 1_000_000

export interface Sending {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** Relative to content/. */
  readonly path: string
  readonly text: string
  /** The JSON that `text` was printed from. */
  readonly input: DocumentInput | undefined
  readonly once: { readonly key: string; readonly fingerprint: string } | undefined
}

/** Reads at most `mostBytes` of the body. */
export async function readSending(request: Request): Promise<Sending | SendingRefusal> {
  const type = contentType(request.headers)
  if (!type)
    return refusal('unsupported-type', accepted, { headers: { 'Accept-Post': 'text/markdown, application/json' } })
  const key = request.headers.get('idempotency-key')
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key))
    return refusal('invalid-key', 'Idempotency-Key has 1 to 200 visible ASCII characters. A UUID will do.')
  const bytes = await readBytes(request)
  if (!bytes)
    return refusal('too-large', 'The body is larger than 1,000,000 bytes, the most a document may have. Send less.')
  const path = new URL(request.url).searchParams.get('path') ?? undefined
  const once = key === null ? undefined : { key, fingerprint: fingerprintOf(type, path, bytes) }
  if (!isUtf8(bytes)) return invalid([{ line: undefined, field: 'body', reason: 'is not UTF-8' }])
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return type === 'json' ? fromJson(text, path, once) : fromMarkdown(text, path, once)
}

const accepted =
  'Send text/markdown (a file as in content/, with ?path=) or application/json (see /api/documents/schema.json), in UTF-8 and not compressed.'

function contentType(headers: Headers): 'markdown' | 'json' | undefined {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((each) => each.trim().replaceAll('"', '')).find((each) => each.startsWith('charset='))
  const coding = headers.get('content-encoding') ?? 'identity'
  if ((charset && charset !== 'charset=utf-8') || coding.trim().toLowerCase() !== 'identity') return undefined
  if (type.trim() === 'text/markdown') return 'markdown'
  return type.trim() === 'application/json' ? 'json' : undefined
}

async function readBytes(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length')) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const fingerprintOf = (type: string, path: string | undefined, bytes: Uint8Array): string =>
  createHash('sha256')
    .update(`${JSON.stringify([type, path ?? ''])}\n`)
    .update(bytes)
    .digest('hex')

function fromMarkdown(text: string, path: string | undefined, once: Sending['once']): Sending | SendingRefusal {
  if (path === undefined) return invalidPath('is missing')
  const [, folder, slug = ''] = /^(digests|stories)\/(.+)\.md$/s.exec(path) ?? []
  if (!folder) return invalidPath(`“${path.slice(0, 200)}” is not the path of a document`)
  const kind = folder === 'digests' ? 'digest' : 'story'
  const named = readSlug(kind, slug)
  if (typeof named === 'string') return invalidPath(named)
  return { kind, slug, path, text, input: undefined, once }
}

function fromJson(text: string, path: string | undefined, once: Sending['once']): Sending | SendingRefusal {
  const value = parseJson(text)
  if (value.kind === 'malformed') return invalid([value.fault])
  const read = documentInput.safeParse(value.json, { error: reasonOf })
  if (!read.success)
    return invalid(
      read.error.issues.map(({ path, message }) => ({ line: undefined, field: fieldOf(path), reason: message })),
    )
  const input = read.data
  const slug = input.kind === 'digest' ? `${input.topic}/${input.day}` : input.slug
  const named = readSlug(input.kind, slug)
  if (typeof named === 'string')
    return invalid([{ line: undefined, field: input.kind === 'digest' ? 'topic' : 'slug', reason: named }])
  const own = `${input.kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`
  if (path !== undefined && path !== own) return invalidPath(`is not that of the body, which is ${own}; leave it out`)
  return { kind: input.kind, slug, path: own, text: printInput(input), input, once }
}

function parseJson(text: string) {
  try {
    return { kind: 'json', json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown } as const
  } catch (error) {
    const reason = (error as Error).message
    const at = /position (\d+)/.exec(reason)?.[1]
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length
    return { kind: 'malformed', fault: { line, field: 'body', reason: `is not JSON: ${reason}` } } as const
  }
}

/** `perspectives[0].sources[2].url` */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'body'

/** Worded like front-matter faults; undefined keeps the schema's message. */
function reasonOf(issue: { readonly code?: string; readonly input?: unknown; readonly [more: string]: unknown }) {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return `must be ${article(String(issue.expected))}`
  if (issue.code === 'invalid_union') return 'kind must be “digest” or “story”'
  if (issue.code === 'unrecognized_keys')
    return `has unknown keys: ${(issue.keys as readonly string[]).slice(0, 10).join(', ').slice(0, 300)}`
  if (issue.code === 'too_big') return `is more than ${issue.maximum}`
  if (issue.code === 'too_small') return `is less than ${issue.minimum}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'must be a calendar date such as 2026-01-21'
  return undefined
}

const article = (type: string): string =>
  ({ string: 'text', array: 'a list', object: 'an object', int: 'a whole number', number: 'a number' })[type] ?? type

const invalid = (faults: readonly Fault[]): SendingRefusal =>
  refusal('invalid-document', 'The document cannot be read. Fix what “faults” lists and send it again.', { faults })

const invalidPath = (reason: string): SendingRefusal =>
  refusal(
    'invalid-path',
    'Say where the document belongs: ?path=digests/us-china/2026-01-21.md or ?path=stories/2025-05-23-trade-talks.md.',
    { faults: [{ line: undefined, field: 'path', reason }] },
  )
