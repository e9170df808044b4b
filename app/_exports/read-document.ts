import { readDigest, readStory } from '@/lib/newsstand'

/** What an exported form is asked of. */
export interface DocumentKey {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

/** The document that readers may see there now. */
export const readDocument = async ({ kind, slug }: DocumentKey) =>
  kind === 'digest' ? readDigest(slug) : readStory(slug)
