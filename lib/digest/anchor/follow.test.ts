import { expect, test } from 'vitest'
import { followSpot } from './follow'
import { likeness } from './likeness'
import type { HighlightPlace } from './spots'

const spots = (overall: string[], us: string[] = []): HighlightPlace[] => [
  ...overall.map((text, index) => ({ section: 'overall', index, text })),
  ...us.map((text, index) => ({ section: 'us', index, text })),
]
const talks = 'Trade talks resumed in Geneva on Monday after a pause of three weeks.'
const chips = 'The chip ban was widened to cover older machines.'
const followed = (spot: HighlightPlace | undefined, before: HighlightPlace[], after: HighlightPlace[]) => {
  const found = spot && followSpot(spot, before, after)
  return found && `${found.section} ${found.index}`
}
const before = spots([talks, chips], ['Washington says so.'])

test.each([
  ['stays', spots([talks, chips], ['Washington says so.']), 'overall 0'],
  ['is moved down', spots([chips, 'New.', talks], ['Washington says so.']), 'overall 2'],
  ['is moved to a side', spots([chips], ['Washington says so.', talks]), 'us 1'],
  ['is edited', spots([talks.replace('Monday', 'Tuesday'), chips]), 'overall 0'],
  [
    'is edited and moved at once',
    spots([chips, `${talks.replace('three', 'two')} Both sides were content.`]),
    'overall 1',
  ],
  [
    'is cut in two',
    spots([chips, 'Trade talks resumed in Geneva on Monday.', 'There was a pause of three weeks.']),
    'overall 1',
  ],
  ['is joined to another', spots([`${chips} ${talks}`], ['Washington says so.']), 'overall 0'],
  [
    'is retyped from the first word while the others stay',
    spots(['Ministers met.', chips], ['Washington says so.']),
    'overall 0',
  ],
  ['is removed', spots([chips], ['Washington says so.']), undefined],
  ['is removed while others are new', spots([chips, 'Ministers met.', 'Grain is dear.']), undefined],
])('a highlight that %s', (_what, after, where) => expect(followed(before[0], before, after)).toBe(where))

test('one that stood beside it before is never taken for it', () => {
  const both = spots([talks, talks.replace('Geneva', 'Zürich')])
  expect(followed(both[0], both, spots([talks.replace('Geneva', 'Zürich')]))).toBeUndefined()
})

test('of two that say the same, the nearer', () => {
  const twice = spots(['Same.', 'Other.', 'Same.'])
  expect(followed(twice[2], twice, spots(['Same.', 'Other.', 'New.', 'Same.']))).toBe('overall 3')
})

test('one that had gone is found again when its text comes back, and not elsewhere', () => {
  const gone = { section: 'overall', index: 0, text: talks }
  expect(followed(gone, spots([chips]), spots([chips, talks]))).toBe('overall 1')
  expect(followed(gone, spots([chips]), spots(['Retyped.']))).toBeUndefined()
})

test('likeness is of words, and of letters where no spaces part them', () => {
  expect(likeness('One two.', 'two one')).toBe(1)
  expect(likeness('新华网报道中国经济', '新华网报道美国经济')).toBeGreaterThan(0.7)
  expect(likeness('One.', 'Two.')).toBe(0)
  expect(likeness('', '')).toBe(1)
})
