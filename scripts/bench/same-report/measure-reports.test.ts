import { expect, test } from 'vitest'
import { measureReports } from './measure-reports'

test('200 titles with labels, outlets and other punctuation: what is put together is one report', () => {
  const { titles, precision, recall, wrong } = measureReports('set-with')
  expect(titles).toBe(200)
  expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98)
  // The rest says the same in other words, which titles alone do not tell: an editor joins them.
  expect(recall).toBeGreaterThanOrEqual(0.85)
})

test('of titles that are easily confused, hardly any are taken for one report, and most copies of a report are found', () => {
  const { same, hard, precision, recall, wrong } = measureReports('confusable')
  expect(same).toBeGreaterThanOrEqual(120)
  expect(hard).toBeGreaterThan(250)
  expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.84)
})
