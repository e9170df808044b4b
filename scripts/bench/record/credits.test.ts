import { expect, test } from 'vitest'
import { measureCredits } from './credits'
import { readMornings } from './measure-carriers'

const mornings = [...readMornings('tuned'), ...readMornings('held')]

test.each([
  ['that cite their sources', true, 0.95],
  ['whose carriers have to be found', false, 0.85],
])('of 60 sentences that credit others than those who carry them, %s, most are found', (_which, areCited, least) => {
  const { mutations, caught, falseAlarms } = measureCredits(mornings, areCited)
  console.info(`credits: ${caught} of ${mutations} found, ${falseAlarms} false alarms`)
  expect(mutations).toBe(60)
  expect(caught / mutations).toBeGreaterThanOrEqual(least)
  expect(falseAlarms / mutations).toBeLessThan(0.05)
})
