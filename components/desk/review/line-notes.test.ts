import { expect, test } from 'vitest'
import { notesByLine } from './line-notes'

const lines = (...texts: string[]) =>
  texts.map((text, index) => ({ id: `overall-${index}`, text, tail: '', sources: [] }))
const note = (id: string, index: number, text: string) => ({ id, section: 'overall', index, text })

test('a note is found at the line that says what it is about, wherever that was moved to', () => {
  const found = notesByLine([note('a', 0, 'Talks resumed in Geneva.')], {
    overall: lines('New.', 'Talks *resumed* in **Geneva**.'),
  })
  expect([...found]).toEqual([['overall-1', { first: 'a', count: 1 }]])
})

test('retyped, it stays in its place; several are counted; one about nothing in the form is left out', () => {
  const found = notesByLine(
    [
      note('a', 1, 'What it said.'),
      note('b', 1, 'What it said.'),
      note('c', 9, 'Gone.'),
      { ...note('d', 0, 'New.'), section: 'us' },
    ],
    { overall: lines('New.', 'What it says now.') },
  )
  expect([...found]).toEqual([['overall-1', { first: 'a', count: 2 }]])
})
