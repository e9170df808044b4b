import { expect, test } from 'vitest'
import { type Draft, lineOf } from '../state/draft'
import { emptiedHeadline } from './emptied-headline'

const draft = (...lines: string[]): Draft => ({
  title: 'T',
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
  lists: { overall: lines.map((text, index) => lineOf(String(index), text, [])) },
})
const told = (...lines: string[]) => emptiedHeadline(draft(...lines)).map(({ message }) => message)

test('clearing the first highlight is told, with what becomes the headline', () =>
  expect(told(' ', '', 'Talks go on. <!-- sources: 2 -->')).toEqual([
    'The first highlight is empty. If you save now, the headline becomes “Talks go on.”',
  ]))

test('any other empty one is not; where all are empty, another rule blocks', () => {
  expect(told('One.', '', 'Two.')).toEqual([])
  expect(told('', '')).toEqual([])
  expect(told()).toEqual([])
})
