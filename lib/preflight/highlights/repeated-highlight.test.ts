import { expect, test } from 'vitest'
import { sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { repeatedHighlight } from './repeated-highlight'

test('a highlight that says what another side says already', () => {
  const digest = sampleDigest({
    us: { highlights: ['Xi and Trump will meet in Beijing to extend the truce.'] },
    china: { highlights: ['Xi and Trump will meet in Beijing to extend the trade truce.', 'Xi and Trump differ.'] },
  })
  expect(verdictOf(repeatedHighlight, digest)).toMatchObject({
    messages: ['It repeats a highlight of United States.'],
    places: [{ kind: 'highlight', section: 'china', index: 0 }],
  })
})
