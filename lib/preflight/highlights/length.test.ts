import { expect, test } from 'vitest'
import { bullets, sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { highlightLength } from './length'

test('an empty highlight blocks', () => {
  const { findings } = verdictOf(highlightLength, sampleDigest({ china: { highlights: ['One.', ' '] } }))
  expect(findings).toMatchObject([
    { level: 'block', message: 'A highlight of China is empty.', place: { section: 'china', index: 1 } },
  ])
})

test('a highlight outgrows its place at 281 letters, the headline at 181; letters are counted, not bytes', () => {
  const digest = (headline: number, other: number) =>
    sampleDigest({}, { highlights: bullets('界'.repeat(headline), '😀'.repeat(other)) })
  expect(verdictOf(highlightLength, digest(180, 280)).messages).toEqual([])
  expect(verdictOf(highlightLength, digest(181, 281)).messages).toEqual([
    'The headline has 181 characters, more than 180.',
    'A highlight of Overall Highlights has 281 characters, more than 280.',
  ])
})
