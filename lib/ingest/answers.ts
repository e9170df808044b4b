import type { Fault } from '@/lib/digest/invalid-document'

const statuses = {
  'token-missing': 401,
  'token-unknown': 401,
  'token-revoked': 401,
  'not-a-draft': 403,
  'method-not-allowed': 405,
  'desk-moved-on': 409,
  'too-large': 413,
  'unsupported-type': 415,
  'invalid-key': 422,
  'key-reused': 422,
  'invalid-path': 422,
  'invalid-document': 422,
  'too-many-requests': 429,
  'cannot-save': 503,
} as const

export type RefusalCode = keyof typeof statuses

/** `message` ends with what to do next. */
export interface SendingRefusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly message: string
  readonly faults?: readonly Fault[]
  readonly more?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

export const refusal = (
  code: RefusalCode,
  message: string,
  rest: Pick<SendingRefusal, 'faults' | 'more' | 'headers'> = {},
): SendingRefusal => ({ kind: 'refused', code, message, ...rest })

const mostFaults = 100

/** A dry run also has its faults at the top level. */
export function refused({ code, message, faults = [], more, headers }: SendingRefusal, dryRun = false): Response {
  const told = faults.slice(0, mostFaults).map(({ line, field, reason }) => ({ line: line ?? null, field, reason }))
  const error = { code, message, faults: told, ...more }
  return answer(statuses[code], dryRun ? { error, faults: told, findings: [] } : { error }, headers)
}

export const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', ...headers } })
