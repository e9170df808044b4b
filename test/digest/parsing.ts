import type { Digest, Story } from '@/lib/digest/document'
import { type InvalidDocument, isInvalidDocument } from '@/lib/digest/invalid-document'
import { type ParseContext, parseDocument } from '@/lib/digest/parse'

export const digestContext = {
  kind: 'digest',
  slug: 'us-china/2026-01-21',
  origin: 'file.md',
  timeZone: 'UTC',
} as const satisfies ParseContext
export const storyContext = { ...digestContext, kind: 'story', slug: '2025-05-23-some-words' } as const

export const parseDigest = (text: string, more: Partial<ParseContext> = {}): Digest =>
  parseDocument(text, { ...digestContext, ...more }) as Digest
export const parseStory = (text: string): Story => parseDocument(text, storyContext) as Story

export function refusalOf(run: () => unknown): InvalidDocument {
  try {
    run()
  } catch (error) {
    if (isInvalidDocument(error)) return error
    throw error
  }
  throw new Error('was accepted')
}
