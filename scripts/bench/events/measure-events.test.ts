import { expect, test } from 'vitest'
import { measureEvents, readLabels } from './measure-events'

test.each([
  ['tuned', 140],
  ['held', 65],
] as const)(
  'of the labelled articles (%s), few pairs are put together wrongly and most are found',
  (name, articles) => {
    const labels = readLabels(name)
    expect(labels.length).toBeGreaterThan(articles)
    const { same, precision, recall } = measureEvents(labels)
    expect(same).toBeGreaterThan(70)
    expect(precision).toBeGreaterThanOrEqual(0.92)
    expect(recall).toBeGreaterThanOrEqual(0.62)
  },
)
