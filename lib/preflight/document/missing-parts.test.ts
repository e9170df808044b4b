import { expect, test } from 'vitest'
import { sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
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

const said = [{ body: 'In prose.', after: 0, line: 20 }]

test('text in place of highlights is as good', () => {
  const digest = sampleDigest({ us: { highlights: [] } }, { highlights: [], prose: said })
  const perspectives = digest.perspectives.map((side) => (side.id === 'us' ? { ...side, prose: said } : side))
  expect(verdictOf(missingParts, { ...digest, perspectives }).findings).toEqual([])
  expect(verdictOf(missingParts, sampleStory({ keyPoints: [], prose: said })).findings).toEqual([])
})

test('a digest without perspectives blocks, unless its sides stand among further sections', () => {
  const none = sampleDigest({}, { perspectives: [] })
  expect(verdictOf(missingParts, none).findings).toMatchObject([{ level: 'block' }])
  const older = { ...none, otherSections: [{ heading: 'Inside Venezuela', body: '- So it says.', line: 30 }] }
  expect(verdictOf(missingParts, older).findings).toMatchObject([{ level: 'warn' }])
})
