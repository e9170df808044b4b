import { expect, test } from 'vitest'
import { sampleDigest, sampleStory, verdictOf } from '../sample'
import { missingParts } from './missing-parts'

test('what is whole passes', () => {
  expect(verdictOf(missingParts, sampleDigest({})).findings).toEqual([])
  expect(verdictOf(missingParts, sampleStory()).findings).toEqual([])
})

test('a side without highlights or sources blocks, and so does a digest without highlights', () => {
  const digest = sampleDigest({ us: { highlights: [] }, china: { sources: [] } }, { highlights: [] })
  const { findings, messages } = verdictOf(missingParts, digest)
  expect(messages).toEqual([
    'The digest has no overall highlights.',
    'United States has no highlights.',
    'China has no sources.',
  ])
  expect(findings.every(({ level }) => level === 'block')).toBe(true)
})

test('an empty story blocks for each part', () => {
  const { places } = verdictOf(missingParts, sampleStory({ summary: ' ', keyPoints: [], articles: [] }))
  expect(places).toEqual(['summary', 'key-points', 'articles'].map((section) => ({ kind: 'section', section })))
})
