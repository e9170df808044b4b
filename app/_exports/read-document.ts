import { readDigest, readStory } from '@/lib/newsstand'

/** What an exported form is asked of. */
export interface Place {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

/** The document that readers may see there now. */
export const readDocument = async ({ kind, slug }: Place) => (kind === 'digest' ? readDigest(slug) : readStory(slug))
