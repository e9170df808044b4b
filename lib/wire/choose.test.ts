import { describe, expect, test } from 'vitest'
import { shortestTime } from '@/test/digest/computing-time'
import { candidate, choosing, feedsWith, titleOf, wireItem } from '@/test/wire/wire-fixture'
import { type Choice, chooseItems, type WireCandidate } from './choose'

const chosenOf = ({ sides }: Choice, id: string) => sides.find((side) => side.id === id)?.chosen ?? []
const titles = (choice: Choice, id: string) => chosenOf(choice, id).map(({ item }) => item.title)
const rejections = ({ rejected }: Choice) => rejected.map(({ item, reason }) => [item.outlet, reason])

describe('one report', () => {
  const wire = 'China trade negotiator met Westinghouse CEO on Tuesday, commerce ministry says'
  test('under several outlets is one, told so, by the outlet of the side’s own country', () => {
    const choice = chooseItems(
      choosing([
        candidate('us', wireItem(`UPDATE 1-${wire}`, 'Devdiscourse')),
        candidate('us', wireItem(wire, 'CNBC')),
        candidate('us', wireItem(wire, 'TradingView')),
      ]),
    )
    expect(titles(choice, 'us')).toEqual([wire])
    expect(chosenOf(choice, 'us')[0]).toMatchObject({
      outlet: { name: 'CNBC' },
      carriedBy: ['CNBC', 'Devdiscourse', 'TradingView'],
    })
    expect(rejections(choice)).toEqual([
      ['TradingView', `It is the same report as “${wire}” of CNBC.`],
      ['Devdiscourse', `It is the same report as “${wire}” of CNBC.`],
    ])
  })
  test('on two sides is on the side whose own outlet has it', () => {
    const items = [
      candidate('us', wireItem(wire, 'South China Morning Post')),
      candidate('china', wireItem(wire, 'South China Morning Post')),
    ]
    const choice = chooseItems(choosing(items))
    expect([titles(choice, 'us'), titles(choice, 'china')]).toEqual([[], [wire]])
    expect(rejections(choice)[0]?.[1]).toContain('on the China side')
  })
})

test('what an earlier edition had is marked as continuing, and comes after what is new', () => {
  const items = [
    candidate('us', wireItem('Airlines cut flights on 58 routes between China and Japan', 'CNN')),
    candidate('us', wireItem('Some cattle for nobody at all to look at today', 'Moon Times')),
  ]
  const earlier = [{ day: '2026-02-11', titles: ['Airlines cut flights on 58 routes between China and Japan'] }]
  const choice = chooseItems(choosing(items, { earlier }))
  expect(chosenOf(choice, 'us').map(({ continues }) => continues)).toEqual([undefined, '2026-02-11'])
  expect(chosenOf(choice, 'us')[1]?.reason).toContain('continues the edition of 2026-02-11')
})

describe('which are taken', () => {
  const many = (side: string, outlet: string, from: number, count: number, weight = 1) =>
    Array.from({ length: count }, (_, index) => candidate(side, wireItem(titleOf(from + index), outlet), { weight }))

  test('ten a side, three of one outlet', () => {
    const choice = chooseItems(
      choosing([
        ...many('us', 'CNN', 0, 8, 2),
        ...many('us', 'CNBC', 8, 8),
        ...many('us', 'Bloomberg', 16, 8),
        ...many('us', 'USA Today', 24, 8),
      ]),
    )
    const outlets = chosenOf(choice, 'us').map(({ outlet }) => outlet.name)
    expect(outlets).toHaveLength(10)
    expect(
      Math.max(
        ...['CNN', 'CNBC', 'Bloomberg', 'USA Today'].map((name) => outlets.filter((each) => each === name).length),
      ),
    ).toBe(3)
    expect(choice.rejected.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^It would be the 4th article of CNN, which may have 3 of 10\.$/),
    )
    expect(choice.rejected.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^\d+\w\w of 32: 10 are taken\.$/),
    )
    expect(choice.rejected).toHaveLength(22)
  })
  test('a report whose outlet has its share is taken from another that carries it', () => {
    const copies = [candidate('us', wireItem(titleOf(5), 'CNN')), candidate('us', wireItem(titleOf(5), 'Moon Times'))]
    const choice = chooseItems(choosing([...many('us', 'CNN', 0, 3, 2), ...copies]))
    expect(chosenOf(choice, 'us').map(({ outlet }) => outlet.name)).toEqual(['CNN', 'CNN', 'CNN', 'Moon Times'])
    expect(rejections(choice)).toEqual([
      [
        'CNN',
        `It is the same report as “${titleOf(5)}” of Moon Times; it would be the 4th article of CNN, which may have 3 of 10.`,
      ],
    ])
  })
  test('two names of one outlet share its share', () => {
    const choice = chooseItems(choosing([...many('china', 'CGTN', 0, 3), ...many('china', 'newsaf.cgtn.com', 3, 3)]))
    expect(chosenOf(choice, 'china')).toHaveLength(3)
  })
  test('a short side stays short rather than one outlet’s', () => {
    expect(chosenOf(chooseItems(choosing(many('us', 'CNN', 0, 9))), 'us')).toHaveLength(3)
  })

  const mixed = [
    candidate('us', wireItem(titleOf(0), 'South China Morning Post')),
    candidate('us', wireItem(titleOf(1), 'The Japan Times')),
    candidate('us', wireItem(titleOf(2), 'CNN')),
    candidate('us', wireItem(titleOf(3), 'Moon Times')),
  ]
  test('outlets of the side’s own country come first, those of the other side last', () => {
    const outlets = chosenOf(chooseItems(choosing(mixed)), 'us').map(({ outlet }) => outlet.name)
    expect([outlets[0], outlets[3]]).toEqual(['CNN', 'South China Morning Post'])
  })
  test('no others are taken where that is required', () => {
    const choice = chooseItems(choosing(mixed, { feeds: feedsWith('home: require') }))
    expect(chosenOf(choice, 'us').map(({ outlet }) => outlet.name)).toEqual(['CNN'])
    expect(rejections(choice)[0]).toEqual([
      expect.any(String),
      expect.stringMatching(/is not known to be of the country of this side, which is required\.$/),
    ])
  })
  test('and their country does not count where that is ignored', () => {
    const near = candidate('us', wireItem('China and the United States talk about tariffs', 'South China Morning Post'))
    const choice = chooseItems(choosing([...mixed, near], { feeds: feedsWith('home: ignore') }))
    expect(titles(choice, 'us')[0]).toBe(near.item.title)
  })
  test('nearest to the topic, then newest', () => {
    const at = (hour: number) => ({ published: `2026-02-12T0${hour}:00:00.000Z` })
    const items = [
      candidate('us', wireItem('A quiet day for cattle in Ohio', 'CNN', at(5))),
      candidate('us', wireItem('China answers new tariffs of Ohio', 'CNBC', at(1))),
      candidate('us', wireItem('Another day for horses of Maine', 'CNN', at(4))),
    ]
    expect(titles(chooseItems(choosing(items)), 'us')).toEqual(
      [items[1], items[0], items[2]].map((each) => each?.item.title),
    )
  })
  test('a feed with more weight comes first', () => {
    const items = [
      candidate('us', wireItem(titleOf(0), 'CNN')),
      candidate('us', wireItem(titleOf(1), 'CNBC'), { weight: 3 }),
    ]
    expect(titles(chooseItems(choosing(items)), 'us')[0]).toBe(titleOf(1))
  })
})

describe('what is left out, with the reason', () => {
  const reasonFor = (item: Parameters<typeof wireItem>, settings: readonly string[] = [], feed = {}) =>
    chooseItems(choosing([candidate('us', wireItem(...item), feed)], { feeds: feedsWith(...settings) })).rejected[0]
      ?.reason

  test.each([
    [
      'older than the window',
      reasonFor(['Talks', 'CNN', { published: '2026-02-10T05:00:00.000Z' }]),
      'It is 49 hours old; 36 are taken.',
    ],
    [
      'after the edition',
      reasonFor(['Talks', 'CNN', { published: '2026-02-12T09:00:00.000Z' }]),
      'It is of after this edition.',
    ],
    ['without a date', reasonFor(['Talks', 'CNN', { published: undefined }]), undefined],
    [
      'another language',
      reasonFor(['Gespräche', 'CNN', { locale: 'de-DE' }], ['languages: [en]']),
      'It is in de; en is taken.',
    ],
    ['an unknown language', reasonFor(['Talks', 'CNN', { locale: undefined }], ['languages: [en]']), undefined],
    [
      'a word that must not occur',
      reasonFor(['China wins football match', 'CNN'], ['mustNot: [football]']),
      'Its title has “football”, which must not occur.',
    ],
    [
      'no word that must occur',
      reasonFor(['A quiet day', 'CNN'], ['must: [China, Beijing]']),
      'Its title has none of the words that must occur: China, Beijing.',
    ],
    [
      'no word that its feed must have',
      reasonFor(['A quiet day', 'CNN'], [], { must: ['China'] }),
      'Its title has none of the words that must occur: China.',
    ],
    [
      'a part of a word',
      reasonFor(['Indochina remembered', 'CNN'], ['must: [China]']),
      'Its title has none of the words that must occur: China.',
    ],
    [
      'capitals that are meant',
      reasonFor(['They tell us a story', 'CNN'], ['must: [US]']),
      'Its title has none of the words that must occur: US.',
    ],
    ['capitals as they are', reasonFor(['The US answers', 'CNN'], ['must: [US]']), undefined],
    ['a word of a script without spaces', reasonFor(['中美贸易谈判', '新华网'], ['must: [贸易]']), undefined],
  ])('%s', (_what, reason, expected) => expect(reason).toBe(expected))
})

test('every item is chosen or rejected, each with a sentence', () => {
  const items = Array.from({ length: 200 }, (_, number) =>
    candidate(number % 2 ? 'us' : 'china', wireItem(titleOf(number), `Outlet ${number % 9}`)),
  )
  const choice = chooseItems(choosing(items))
  const told = [...choice.sides.flatMap(({ chosen }) => chosen), ...choice.rejected]
  expect(new Set(told.map(({ item }) => item)).size).toBe(200)
  expect(told.filter(({ reason }) => !/^\S.*\.$/.test(reason))).toEqual([])
})

test('the order in which feeds answer changes nothing', () => {
  const items = Array.from({ length: 300 }, (_, number) =>
    candidate(number % 2 ? 'us' : 'china', wireItem(titleOf(number % 80), `Outlet ${number % 7}`)),
  )
  const shuffled = items
    .map((each, index) => ({ each, key: (index * 7919) % 301 }))
    .sort((one, other) => one.key - other.key)
    .map(({ each }) => each)
  expect(chooseItems(choosing(shuffled))).toEqual(chooseItems(choosing(items)))
})

test('thirty thousand items take not much more than ten times what three thousand take', () => {
  const items = (count: number): WireCandidate[] =>
    Array.from({ length: count }, (_, n) =>
      candidate(
        n % 2 ? 'us' : 'china',
        wireItem(
          `${word(n)} ${word(n * 31)} and ${word(n * 17)} before the ${word(n * 7)} talks of China`,
          `Outlet ${n % 50}`,
        ),
      ),
    )
  const time = (count: number) => {
    const options = choosing(items(count))
    return shortestTime(() => chooseItems(options), count / 10)
  }
  const [few, many] = [time(3000), time(30_000)]
  expect(many / few, `${few} ms, then ${many} ms`).toBeLessThan(30)
}, 120_000)

/** Some thousands of invented words, the first ones often. */
const word = (number: number): string => {
  const rare = Math.floor((5000 * ((number * 2654435761) % 4294967296) ** 2) / 4294967296 ** 2)
  return `w${rare.toString(36)}x`
}
