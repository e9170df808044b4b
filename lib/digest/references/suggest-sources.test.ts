import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seedCarriers } from '@/test/digest/seed-carriers'
import type { Digest } from '../document'
import { parseDocument } from '../parse'
import { indexCarriers, suggestSources } from './suggest-sources'

const titles = [
  { id: '3', text: 'China EximBank issues over 730b yuan in technology loans in 2025' },
  { id: '4', text: 'Watch What Happens if China Attacks Taiwan?' },
  { id: '15', text: '中美贸易代表在日内瓦举行会谈' },
  { id: '16', text: '古巴获得紧急粮食援助' },
]
const suggest = (text: string) => suggestSources(text, indexCarriers(titles))

test('a highlight finds the title it retells, in other forms of its words', () => {
  expect(suggest("US outlets report on China's significant loans to technology sectors.")).toEqual(['3'])
  expect(suggest('Concerns about a **potential Chinese attack on Taiwan** by China')).toEqual(['4'])
})

test('Chinese is compared by pairs of letters', () => {
  expect(suggest('中美贸易代表举行会谈')).toEqual(['15'])
  expect(suggest('古巴粮食')).toEqual(['16'])
})

test('one word in common is no match, and nothing finds nothing', () => {
  expect(suggest('China sings')).toEqual([])
  expect(suggest('')).toEqual([])
  expect(suggestSources('China attacks Taiwan', indexCarriers([]))).toEqual([])
})

test('on the seeds nine of ten suggestions are right, and four of five highlights get one', () => {
  const told = { right: 0, wrong: [] as string[], carried: 0, highlights: 0, withOne: 0 }
  for (const [slug, sections] of Object.entries(seedCarriers)) {
    const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
    const digest = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' }) as Digest
    for (const [section, truths] of Object.entries(sections)) {
      const side = digest.perspectives.find(({ id }) => id === section)
      const index = indexCarriers(
        (side ?? digest).sources.map(({ number, title }) => ({ id: String(number), text: title })),
      )
      ;(side ?? digest).highlights.forEach(({ plain }, place) => {
        const truth = truths[place] ?? []
        const offered = suggestSources(plain, index).map(Number)
        const right = offered.filter((number) => truth.includes(number))
        told.right += right.length
        told.wrong.push(...offered.filter((number) => !truth.includes(number)).map((n) => `${slug} ${section} ${n}`))
        told.carried += truth.length
        if (truth.length > 0) told.highlights++
        if (right.length > 0) told.withOne++
      })
    }
  }
  const precision = told.right / (told.right + told.wrong.length)
  console.info(
    `suggestions: ${told.right} right, ${told.wrong.length} wrong (precision ${precision.toFixed(2)}), recall ${(told.right / told.carried).toFixed(2)}, ${told.withOne} of ${told.highlights} highlights: ${told.wrong.join('; ')}`,
  )
  expect(precision).toBeGreaterThan(0.9)
  expect(told.withOne / told.highlights).toBeGreaterThan(0.8)
})

test('the longest lists are read in time', () => {
  const many = Array.from({ length: 1000 }, (_, place) => ({
    id: String(place + 1),
    text: `Report ${place} on trade ${place % 50}`,
  }))
  const start = performance.now()
  const index = indexCarriers(many)
  suggestSources('A report on trade and '.repeat(200), index)
  expect(performance.now() - start).toBeLessThan(500)
})
