import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Editor } from '@/lib/store/accounts/editor'
import {
  findIngestToken,
  type IngestToken,
  listIngestTokens,
  makeIngestToken,
  noteTokenUsed,
  revokeIngestToken,
} from '@/lib/store/accounts/ingest-tokens'
import { cannotSave } from '@/lib/store/archive-errors'
import { archive } from '@/lib/store/open-archive'

export type { IngestToken }

/** `admin` is the proof that an admin asks. */
export const listTokens = async (_admin: Editor): Promise<readonly IngestToken[]> =>
  listIngestTokens((await archive()).db)

/** Answers the token, which cannot be read again later. */
export const makeToken = async (admin: Editor, name: string, now = new Date()) =>
  makeIngestToken(await archive(), name, { at: now, editor: admin })

export const revokeToken = async (admin: Editor, id: number, now = new Date()) =>
  revokeIngestToken(await archive(), id, { at: now, editor: admin })

/** Only `admitToken` makes one, so that nothing is saved without a checked token. */
export interface Pipeline {
  readonly id: number
  readonly name: string
}

export type Admission =
  | { readonly kind: 'admitted'; readonly pipeline: Pipeline }
  | { readonly kind: 'refused'; readonly why: 'missing' | 'unknown' | 'revoked' }
  | { readonly kind: 'wait'; readonly seconds: number }

/** For each token, on each server. */
export const requestsAMinute = 60
const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 })
const notedEvery = 5 * 60 * 1000

/** Checks the `Authorization` header against the archive at each request, so that revoking works at once. */
export async function admitToken(authorization: string | null, now = new Date()): Promise<Admission> {
  const [, given] = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(authorization ?? '') ?? []
  if (!given) return { kind: 'refused', why: 'missing' }
  const store = await archive()
  const token = await findIngestToken(store.db, given)
  if (!token) return { kind: 'refused', why: 'unknown' }
  if (token.revokedAt) return { kind: 'refused', why: 'revoked' }
  const { id, name, lastUsedAt } = token
  const seconds = await limiter.consume(id).then(
    () => 0,
    ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000)),
  )
  if (seconds > 0) return { kind: 'wait', seconds }
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > notedEvery)
    // Only shown to admins: the request goes on without it.
    await noteTokenUsed(store, id, now).catch((error: unknown) => {
      if (!cannotSave(error)) throw error
    })
  return { kind: 'admitted', pipeline: { id, name } }
}

/** For tests. */
export const forgetRequests = (id: number): Promise<boolean> => limiter.delete(id)
