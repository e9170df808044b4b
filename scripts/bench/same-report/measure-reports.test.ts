import { expect, test } from 'vitest'
import { measureReports } from './measure-reports'

test('of titles that are easily confused, hardly any are taken for one report, and most copies of a report are found', () => {
  const { same, hard, precision, recall, wrong } = measureReports()
  expect(same).toBeGreaterThanOrEqual(120)
  expect(hard).toBeGreaterThan(250)
  expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.84)
})
