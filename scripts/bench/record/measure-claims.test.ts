import { expect, test } from 'vitest'
import { readMornings } from './measure-carriers'
import { measureClaims } from './measure-claims'
import { readSeedMornings } from './seed-carriers'

const all = [...readSeedMornings(), ...readMornings('tuned'), ...readMornings('held')]

test('of 200 mutations of true sentences 95 in 100 are found, of each kind nine in ten', () => {
  const { caught, mutations, share, missed } = measureClaims(all)
  console.info(`mutations: ${(100 * share).toFixed(1)} % of ${mutations} found\n${missed.join('\n')}`)
  expect(mutations).toBe(200)
  expect(share).toBeGreaterThanOrEqual(0.95)
  for (const figures of Object.values(caught)) expect(figures.caught).toBeGreaterThanOrEqual(0.9 * figures.of)
})

test('fewer than 5 in 100 true sentences have anything that is found, and all of that is in no headline', () => {
  const { sentences, flagged, falseAlarms } = measureClaims(all)
  expect(sentences).toBeGreaterThan(200)
  expect(flagged / sentences).toBeLessThan(0.05)
  expect(falseAlarms).toEqual([])
})
