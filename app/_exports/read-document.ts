import { readDigest, readStory } from '@/lib/newsstand'

export interface DocumentKey {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

export const readDocument = async ({ kind, slug }: DocumentKey) =>
  kind === 'digest' ? readDigest(slug) : readStory(slug)
