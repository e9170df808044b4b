import { answerWith } from '@/lib/feeds/http/answer'
import type { RenderedMemory, Rendering } from '@/lib/feeds/http/rendered'
import { currentEdition } from '@/lib/newsstand'
import { rendered } from './rendered'

/**
 * Answers a GET or HEAD with what `render` makes of the edition of this moment, or with what it made of it before.
 * `key` names it in the memory; nothing made is nothing found.
 */
export async function answer(
  request: Request,
  key: string,
  render: () => Promise<Rendering | undefined>,
  memory: RenderedMemory = rendered,
): Promise<Response> {
  const representation = await memory.read(key, await currentEdition(), render)
  return representation ? answerWith(representation, request) : notFound()
}

/** For an address that leads nowhere. */
export const notFound = (): Response =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
