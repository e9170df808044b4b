import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../outlets/registry'
import { anyOf, markTerms } from './marks'
import { nearWords, slipsBetween } from './near-words'
import { termsOf } from './terms'

const registry = registryOf([
  {
    id: 'xinhua',
    name: 'Xinhua',
    aliases: ['新华网', 'Xinhua News Agency'],
    hosts: ['xinhuanet.com'],
    country: 'CN',
    kind: 'state',
    evidence: 'https://example.org/',
    note: undefined,
  },
])
const forms = (query: string) =>
  termsOf(query, registry).map(({ needles, isExcluded }) => [
    ...(isExcluded ? ['not'] : []),
    ...needles.map(({ tokens, isPrefix }) => tokens.join(' ') + (isPrefix ? '*' : '')),
  ])

describe('a query asks for', () => {
  test.each([
    [
      'trade talks',
      [
        ['trade', 'trades'],
        ['talks', 'talk'],
      ],
    ],
    ['"trade talks" -xi', [['trade talks'], ['not', 'xi']]],
    ['华网', [['华网']]],
    ['华', [['华*']]],
    ['New START', [['new'], ['start', 'starts']]],
    ['Xinhua', [['xinhua', 'xinhua', '新华 华网', 'xinhua news agency', 'xinhuanet com']]],
    [
      '新华网 talks',
      [
        ['新华 华网', 'xinhua', '新华 华网', 'xinhua news agency', 'xinhuanet com'],
        ['talks', 'talk'],
      ],
    ],
    [
      'xinhua news agency says',
      [
        ['xinhua news agency', 'xinhua', '新华 华网', 'xinhua news agency', 'xinhuanet com'],
        ['says', 'say'],
      ],
    ],
    ['"un closed', [['un closed']]],
    ['NEAR(a b) AND * OR ^x {y} : "', [['near a'], ['b'], ['and'], ['or'], ['x'], ['y']]],
    ['- -- "" * ()', []],
    ['', []],
  ])('%j', (query, needles) => {
    expect(forms(query).map((term) => term.join(', '))).toEqual(needles.map((term) => term.join(', ')))
  })
  test('no more than twelve things', () => expect(forms('a b c d e f g h i j k l m n')).toHaveLength(12))
})

describe('a slip is forgiven', () => {
  const known = [
    { word: 'tariff', documents: 40 },
    { word: 'tariffs', documents: 90 },
    { word: 'taiwan', documents: 100 },
    { word: 'westinghouse', documents: 2 },
  ]
  test.each([
    ['tarrif', ['tariff 2']],
    ['taiwna', ['taiwan 1']],
    ['westinhouze', ['westinghouse 2']],
    ['tarifs', ['tariffs 1', 'tariff 1']],
    ['taiw', []],
    ['taxation', []],
  ])('%s → %j', (typed, words) =>
    expect(nearWords(typed, known).map(({ word, slips }) => `${word} ${slips}`)).toEqual(words),
  )
  test.each([
    ['abc', 'abc', 0],
    ['abcd', 'abdc', 1],
    ['abc', 'abcd', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (one, other, slips) => expect(slipsBetween(one, other, 2)).toBe(slips))
})

test('slips are counted as the textbook counts them', () => {
  const word = fc.array(fc.constantFrom(...'abc'), { maxLength: 7 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 2 }), (one, other, most) => {
      expect(slipsBetween(one, other, most)).toBe(Math.min(most + 1, textbookSlips(one, other)))
    }),
    { numRuns: 2_000 },
  )
})

function textbookSlips(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, down) =>
    Array.from({ length: other.length + 1 }, (_, across) => (down === 0 ? across : across === 0 ? down : 0)),
  )
  const cell = (down: number, across: number) => table[down]?.[across] ?? Number.POSITIVE_INFINITY
  for (let down = 1; down <= one.length; down++)
    for (let across = 1; across <= other.length; across++) {
      const same = one[down - 1] === other[across - 1]
      const swapped = one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1]
      const ways = [cell(down - 1, across) + 1, cell(down, across - 1) + 1, cell(down - 1, across - 1) + (same ? 0 : 1)]
      if (down > 1 && across > 1 && swapped) ways.push(cell(down - 2, across - 2) + 1)
      ;(table[down] as number[])[across] = Math.min(...ways)
    }
  return cell(one.length, other.length)
}

describe('marked', () => {
  const marked = (text: string, query: string) =>
    markTerms(text, termsOf(query, registry))
      ?.map((stretch) => (stretch.isMarked ? `[${stretch.text}]` : stretch.text))
      .join('')
  test.each([
    ['Uncertainty clouds tariff talks', 'tariffs', 'Uncertainty clouds [tariff] talks'],
    ['China’s Xi, chinaware', 'china', '[China]’s Xi, chinaware'],
    ['据新华网报道', '华网', '据新[华网]报道'],
    ['据新华网报道', '新华', '据[新华]网报道'],
    ['中华人民共和国', '华', '中[华]人民共和国'],
    ['新华', '华', '新[华]'],
    ['Xinhua and 新华网', '新华网', '[Xinhua] and [新华网]'],
    ['trade and talks, trade talks', '"trade talks"', 'trade and talks, [trade talks]'],
    ['U.S.-China', 'us', '[U.S.]-China'],
    ['Trump', 'xi', undefined],
    ['Trump and Xi', '-xi trump', '[Trump] and Xi'],
  ])('%j by %j', (text, query, expected) => expect(marked(text, query)).toBe(expected))
})

test('a text that may not hold any of the terms holds none', () => {
  const words = [
    'tariff',
    'Tariffs',
    'U.S.',
    'us',
    'China’s',
    'Müller',
    'muller',
    '新华网',
    'x-ray',
    'Xinhua',
    '!',
    '"us',
  ]
  const some = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(some, some, (text, query) => {
      const terms = termsOf(query, registry)
      if (markTerms(text, terms)) expect(anyOf(terms)(text)).toBe(true)
    }),
  )
})
