import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { generateDigest } from './digest-generator'

test('generated digests are real ones: different, repeatable, without a warning', () => {
  const digests = Array.from({ length: 40 }, (_, number) => generateDigest(number))
  expect(new Set(digests.map(({ slug }) => slug)).size).toBe(40)
  expect(generateDigest(7)).toEqual(digests[7])
  for (const { slug, text } of digests) {
    const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    expect(document.warnings).toEqual([])
    expect(text.length).toBeGreaterThan(9_000)
  }
})
