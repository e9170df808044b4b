import { readDigest, readStory } from '@/lib/newsstand'

/** What an exported form is asked of. */
export interface Place {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

/** The document that readers may see there now. */
export const readDocument = async ({ kind, slug }: Place) => (kind === 'digest' ? readDigest(slug) : readStory(slug))

export const notFound = () =>
  new Response('There is no such page.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
