import { expect, test } from 'vitest'
import { measureReports } from './measure-reports'

test('200 titles with labels, outlets and other punctuation: what is put together is one report', () => {
  const { titles, precision, recall, wrong } = measureReports()
  process.stdout.write(`${titles} titles: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`)
  expect(titles).toBe(200)
  expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98)
  // The rest says the same in other words, which titles alone do not tell: an editor joins them.
  expect(recall).toBeGreaterThanOrEqual(0.85)
})
