import { expect, test } from 'vitest'
import { indexCarriers, suggestSources } from '@/lib/digest/carriers/suggest-sources'
import { measureCarriers, readMornings } from './measure-carriers'
import { readSeedMornings } from './seed-carriers'

const figuresOf = (mornings: Parameters<typeof measureCarriers>[0]) => {
  const figures = measureCarriers(mornings, (text, carriers) => suggestSources(text, indexCarriers(carriers)))
  const { right, wrong, pairs, precision, recall } = figures
  console.info(
    `suggestions: ${right} right, ${wrong.length} wrong of ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${wrong.join('\n')}`,
  )
  return figures
}

test('on the seeds, 95 of 100 suggested sources carry the highlight, and three of four that do are suggested', () => {
  const { precision, recall } = figuresOf(readSeedMornings())
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.75)
})

test('on all labelled mornings the same', () => {
  const { sentences, precision, recall } = figuresOf([...readMornings('tuned'), ...readMornings('held')])
  expect(sentences).toBeGreaterThan(160)
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.75)
})

test('on those held out, nearly', () => {
  const { sentences, precision, recall } = figuresOf(readMornings('held'))
  expect(sentences).toBeGreaterThan(45)
  expect(precision).toBeGreaterThanOrEqual(0.94)
  expect(recall).toBeGreaterThanOrEqual(0.75)
})

test('every label names a headline of its section', () => {
  for (const { topic, headlines, sentences } of [...readMornings('tuned'), ...readMornings('held')])
    for (const { section, text, carriers } of sentences)
      for (const number of carriers) {
        const headline = headlines.find((each) => each.number === number)
        expect([topic, text, number, section === 'overall' ? section : headline?.side]).toEqual([
          topic,
          text,
          number,
          section,
        ])
      }
})
