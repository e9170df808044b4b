import { expect, test } from 'vitest'
import { sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { lopsidedSides } from './lopsided-sides'

const digest = (us: number, china: number) => {
  const sources = (count: number) => Array.from({ length: count }, (_, index) => [`T${index}`, 'CNN'] as const)
  return sampleDigest({ us: { sources: sources(us) }, china: { sources: sources(china) } })
}

test.each([
  [10, 10, []],
  [5, 10, []],
  [4, 10, ['United States has 4 sources; the largest side has 10.']],
  [0, 10, []], // missing-parts says so
])('%i against %i', (us, china, messages) =>
  expect(verdictOf(lopsidedSides, digest(us, china)).messages).toEqual(messages),
)
