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

test('several words in a row are struck together, and what came for them is put in together', () => {
  const talks = 'The talks may bring a thaw in relations.'
  expect(shown(`${talks} Ada adds a clause by keys.`, `${talks} Pia did not see it.`)).toBe(
    `${talks} [-Ada adds a clause by keys-][+Pia did not see it+].`,
  )
  expect(shown('Tariffs rose and fell in March.', 'Duties went and fell in May.')).toBe(
    '[-Tariffs rose-][+Duties went+] and fell in [-March-][+May+].',
  )
})

test('words that only went, or only came, leave the space between them alone', () => {
  expect(shown('Talks went on in old Beijing.', 'Talks went on in Beijing.')).toBe('Talks went on in [-old -]Beijing.')
  expect(shown('a b c d e f', 'a b c d e f g')).toBe('a b c d e f[+ g+]')
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
