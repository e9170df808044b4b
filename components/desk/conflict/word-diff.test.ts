import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, struck: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join('')

test('words are struck and put in', () => {
  expect(shown('China cut tariffs.', 'China raised tariffs.')).toBe('China [-cut-][+raised+] tariffs.')
  expect(shown('Same.', 'Same.')).toBe('Same.')
})

test('sentences with little in common are not woven into each other', () => {
  expect(shown('China is open to talks with the US.', 'Pia is here.')).toBe(
    '[-China is open to talks with the US.-] [+Pia is here.+]',
  )
})

test('Chinese is compared by words, not as one', () => {
  expect(shown('新华网报道中国经济', '新华网报道美国经济')).toContain('新华网')
})

test('a text from nothing is all put in', () => expect(shown('', 'New.')).toBe('[+New.+]'))
