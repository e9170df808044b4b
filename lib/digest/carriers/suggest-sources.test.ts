import { expect, test } from 'vitest'
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

const suggestFrom = (text: string, ...list: readonly string[]) =>
  suggestSources(text, indexCarriers(list.map((each, place) => ({ id: String(place + 1), text: each })))).map(Number)

test.each([
  [
    'a leader by the office',
    'The Japanese prime minister wants to talk over a hotline.',
    'Takaichi seeks hotline talks',
  ],
  [
    'a capital',
    'Ottawa chose a German yard for its new submarines.',
    'Canada picks Germany’s TKMS to build submarines',
  ],
  ['an institution', 'The European Central Bank kept rates unchanged.', 'ECB holds rates'],
  ['a synonym', 'Carmakers warn of losses from the levies.', 'Automakers warn of tariff losses'],
  ['a figure with its zeros', 'The fund gives 1.2 billion euros to farms.', 'Farmers to get 1.2bn from EU fund'],
  ['a number in words', 'Nine people died in Kharkiv.', 'Attack on Kharkiv kills 9'],
])('a headline is found that has %s', (_what, text, title) => {
  expect(suggestFrom(text, 'Panda house closes in Ueno', title, 'Rice price doubles in Hyesan')).toEqual([2])
})

test('the same report in several outlets shares what carries it', () => {
  const report = 'China trade negotiator met Westinghouse Electric CEO on Tuesday'
  const said = 'The trade negotiator of China met the CEO of Westinghouse.'
  expect(suggestFrom(said, report, `UPDATE 1-${report}`, 'China bans seafood')).toEqual([1, 2])
})

test('what a sentence only concludes is looked for nowhere', () => {
  const said = 'Pandas leave Tokyo, signaling a threat to trade talks with Cuba.'
  expect(suggestFrom(said, 'Cuba trade talks threatened', 'Last pandas leave Tokyo zoo')).toEqual([2])
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
