import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest, story } from '@/test/store/fixture'
import { countSentences, sentencesIn, splitSentences } from './sentences'

const of = (...highlights: string[]) => digest('2026-02-01', { highlights })

test('a line is as many sentences as it has, whatever is abbreviated in it', () => {
  expect(splitSentences('U.S. officials met Mr. Li. They agreed (in part). 中国回应。美国也回应。')).toEqual([
    'U.S. officials met Mr. Li.',
    'They agreed (in part).',
    '中国回应。',
    '美国也回应。',
  ])
  expect(splitSentences('\n \n***\n')).toEqual([])
})

test('kept wherever it stands, reworded where it is alike, struck and added otherwise', () => {
  const before = of('Talks begin in Geneva on Monday.', 'Prices fell by a tenth.', 'A ship sank.')
  const after = of('Prices fell by a tenth.', 'Talks begin in Geneva on Tuesday.', 'The ministers left early.')
  // Two more sentences are those of the sides.
  expect(countSentences(before, after)).toEqual({ kept: 3, reworded: 1, struck: 1, added: 1 })
})

test('a sentence that is there twice is kept twice only where it stays twice', () => {
  expect(countSentences(of('Same.', 'Same.'), of('Same.'))).toEqual({ kept: 3, reworded: 0, struck: 1, added: 0 })
})

test('the sentences of a story are its summary, points and accounts', () => {
  expect(sentencesIn(story('2026-02-01')).map(({ text }) => text)).toEqual([
    'What happened, in short.',
    'A point.',
    'The account.',
  ])
})

test('any two texts: every sentence has one fate', () => {
  const words = fc.constantFrom('Talks', 'begin', 'in', 'Geneva', 'today', 'again', 'prices', 'fell')
  const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => `${list.join(' ')}.`)
  const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((list) => of(...list))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { kept, reworded, struck, added } = countSentences(before, after)
      expect(kept + reworded + struck).toBe(sentencesIn(before).length)
      expect(kept + reworded + added).toBe(sentencesIn(after).length)
      expect(Math.min(kept, reworded, struck, added)).toBeGreaterThanOrEqual(0)
      expect(countSentences(before, before)).toEqual({
        kept: sentencesIn(before).length,
        reworded: 0,
        struck: 0,
        added: 0,
      })
      const back = countSentences(after, before)
      expect([back.kept, back.struck - back.added]).toEqual([kept, added - struck])
    }),
    { numRuns: 60 },
  )
})

test('a rewritten book is counted in no time', () => {
  const book = (word: string) => of(...Array.from({ length: 150 }, (_, at) => `${word} ${at} is here.`))
  expect(countSentences(book('one'), book('other'))).toMatchObject({ kept: 2, reworded: 0, struck: 150, added: 150 })
})
