import { addresses } from '@/lib/addresses'
import type { LeftCopy } from './kept-state'

export type CopyAnswer =
  | { readonly kind: 'kept' }
  /** Another page of this editor saved a later text. */
  | { readonly kind: 'newer'; readonly copy: LeftCopy }
  | { readonly kind: 'gone' }
  | { readonly kind: 'signed-out'; readonly disabled: boolean }
  /** No usable answer; the browser keeps the text and tries again. */
  | { readonly kind: 'unreachable' }

export interface CopyToKeep {
  readonly slug: string
  readonly basedOn: number
  readonly state: string
  readonly version: string
  readonly seen: string | undefined
}

/** Browsers limit the size of requests from a closing page. */
const mostAtTheEnd = 60_000

export async function sendCopy(copy: CopyToKeep): Promise<CopyAnswer> {
  const response = await post(copy)
  if (!response || ![200, 401, 409].includes(response.status)) return { kind: 'unreachable' }
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (response.status === 401) return { kind: 'signed-out', disabled: answer.disabled === true }
  if (answer.kind === 'kept' || answer.kind === 'gone') return { kind: answer.kind }
  const { basedOn, state, version, at } = (answer.copy ?? {}) as Record<keyof LeftCopy, never>
  return answer.kind === 'newer'
    ? { kind: 'newer', copy: { basedOn, state, version, at: new Date(at) } }
    : { kind: 'unreachable' }
}

export const dropCopy = async (slug: string, version: string): Promise<void> => {
  await post({ slug, version, drop: true })
}

async function post(content: object): Promise<Response | undefined> {
  const body = JSON.stringify(content)
  try {
    return await fetch(addresses.workingCopy(), { method: 'POST', body, keepalive: body.length < mostAtTheEnd })
  } catch {
    return undefined
  }
}
