import { cleanText } from '@/lib/digest/clean-text'
import type { ModelSettings } from '@/lib/env/model-settings'

/** A sentence for a person: why a service that answered with this status did not draft. */
export function statusReason(status: number, body: string, { name, key }: ModelSettings, waitMs?: number): string {
  const answered = `(it answered ${status})`
  if (status === 401 || status === 403)
    return key
      ? `The model's service does not accept MODEL_KEY ${answered}.`
      : `The model's service asks for a key ${answered}. Set MODEL_KEY.`
  if (status === 404) return `The model's service has no model “${name}”, or MODEL_URL is not its address ${answered}.`
  if (status === 429) {
    const seconds = waitMs === undefined ? '' : ` and asks to wait ${Math.ceil(waitMs / 1000)} seconds`
    return `The model's service has had too many requests ${answered}${seconds}.`
  }
  if (status === 408 || status >= 500) return `The model's service has a fault ${answered}.`
  const said = messageIn(body, key)
  return `The model's service refused the request ${answered}${said ? `: “${said}”` : ''}.`
}

/** A sentence for a person: why a service could not be reached. */
export function networkReason(error: unknown, { url }: ModelSettings): string {
  const host = new URL(url).host
  const code = codeOf(error)
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'its host does not exist',
    EAI_AGAIN: 'its host could not be looked up',
    ECONNRESET: 'it closed the connection',
    UND_ERR_SOCKET: 'it closed the connection',
  }
  return `The model's service at ${host} could not be reached: ${known[code ?? ''] ?? code ?? 'no answer'}.`
}

/** The code of the deepest cause: what `fetch` itself says is only that it failed. */
function codeOf(error: unknown, depth = 0): string | undefined {
  const { cause, code } = error as { readonly cause?: unknown; readonly code?: unknown }
  const inner = cause && depth < 5 ? codeOf(cause, depth + 1) : undefined
  return inner ?? (typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : undefined)
}

/** Which of the request's features a refusal is about. */
export const refusedForm = (body: string): 'max_tokens' | 'temperature' | undefined => {
  if (/max_completion_tokens/.test(body)) return 'max_tokens'
  return /temperature/.test(body) && !/response_format|json_schema/.test(body) ? 'temperature' : undefined
}

const longestQuote = 160
/** A part of the key as long as this may be enough to guess the rest. */
const keyPart = 6

/** What a service says of its refusal, in one short line; nothing where a part of the key is in it. */
function messageIn(body: string, key: string | undefined): string {
  let said: unknown
  try {
    const { error, message, detail } = JSON.parse(body)
    said = error?.message ?? error ?? message ?? detail
  } catch {
    said = undefined
  }
  if (typeof said !== 'string') return ''
  const line = cleanText(said)
  for (let at = 0; key && at + keyPart <= key.length; at++) if (line.includes(key.slice(at, at + keyPart))) return ''
  return [...line]
    .slice(0, longestQuote)
    .join('')
    .replace(/[.\s]+$/, '')
}
