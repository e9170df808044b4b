import { answerWith } from '@/lib/feeds/http/answer'
import type { Rendering } from '@/lib/feeds/http/representation'
import { currentEdition } from '@/lib/newsstand'
import { rendered } from './rendered'
import { standing } from './standing'

interface Kept {
  readonly memory?: typeof rendered
  /** Where age alone changes it: the beginning of the hour for which it is made. */
  readonly from?: Date
}

/**
 * Answers a GET or HEAD with what `render` makes of the edition of this moment, or with what it made of it before.
 * `key` names it in the memory; nothing made is nothing found.
 */
export async function answer(
  request: Request,
  key: string,
  render: () => Promise<Rendering | undefined>,
  { memory = rendered, from }: Kept = {},
): Promise<Response> {
  const representation = await memory.read(key, await currentEdition(), render, from)
  if (!representation) return notFound()
  standing.note(request.url, { memory, key })
  return answerWith(representation, request)
}

/** For an address that leads nowhere. */
export const notFound = (): Response =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
