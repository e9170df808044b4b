import { expect, test } from 'vitest'
import type { EventArticle } from './event-words'
import { groupEvents } from './same-event'

const article = (title: string, given: Partial<EventArticle> = {}): EventArticle => ({
  title,
  summary: undefined,
  published: '2026-03-02T04:00:00.000Z',
  ...given,
})
const nexperia = [
  article('Dutch government takes control of chipmaker Nexperia', {
    summary: 'The Hague used a law of the cold war against the owner, Wingtech.',
    published: '2026-03-02T01:00:00.000Z',
  }),
  article('Netherlands seizes control of Chinese-owned Nexperia', { summary: 'The chipmaker belongs to Wingtech.' }),
  article('Wingtech shares plunge after Dutch state seizes Nexperia', { published: '2026-03-02T05:00:00.000Z' }),
]
const others = [
  article('China commissions third aircraft carrier Fujian in Hainan'),
  article('Soybean growers fear for their harvest'),
  article('Dutch royal couple ends visit to Suriname'),
]
const titlesOf = (articles: readonly EventArticle[]) =>
  groupEvents(articles).map(({ members }) => members.map(({ index }) => articles[index]?.title))

test('articles of different outlets on one event are together, the oldest first, and nothing else is with them', () => {
  const [first, ...rest] = titlesOf([...others, ...nexperia])
  expect(first).toEqual(nexperia.map(({ title }) => title))
  expect(rest).toHaveLength(others.length)
})

test('each names what it shares with the one that it is nearest to, and how far apart they are', () => {
  const [event] = groupEvents([...nexperia, ...others])
  expect(event?.members.map(({ evidence }) => evidence)).toEqual([
    { shared: ['Dutch', 'Nexperia', 'Wingtech'], hoursApart: 4 },
    { shared: expect.arrayContaining(['Nexperia', 'chipmaker', 'control']), hoursApart: 3 },
    { shared: ['Dutch', 'Nexperia', 'Wingtech'], hoursApart: 4 },
  ])
  expect(groupEvents(others)[0]?.members[0]?.evidence).toBeUndefined()
})

test('the central article is the one that shares most with the others', () => {
  const [event] = groupEvents([...nexperia, ...others])
  expect(nexperia[event?.central ?? -1]?.title).toBe('Dutch government takes control of chipmaker Nexperia')
})

test('the order in which articles come changes nothing', () => {
  const all = [...nexperia, ...others]
  expect(titlesOf([...all].reverse())).toEqual(titlesOf(all))
})

test('the same words three days later are another event; without a date, the words decide', () => {
  const [one, other] = nexperia
  const later = article(other?.title ?? '', { ...other, published: '2026-03-05T04:00:00.000Z' })
  const undated = article(other?.title ?? '', { ...other, published: undefined })
  const sizes = (second: EventArticle) =>
    groupEvents([...(one ? [one] : []), second, ...others]).map(({ members }) => members.length)
  expect(sizes(later)[0]).toBe(1)
  expect(sizes(undated)[0]).toBe(2)
})

test('a country and plain words in common are not enough', () => {
  const plain = ['China growth slows as exports fall', 'China growth in tourism as visas fall away']
  expect(
    titlesOf([...plain, 'Exports of wine grow', 'Tourism slows', 'Visas and growth'].map((title) => article(title))),
  ).toHaveLength(5)
})

test('a figure ties headlines whichever way it is written, and Chinese ones are compared by pairs of letters', () => {
  const figures = ['Farmers get $12 billion in aid', 'A $12B package of aid for farmers', 'Rain falls on Kansas']
  expect(titlesOf(figures.map((title) => article(title)))[0]).toHaveLength(2)
  const chinese = ['中国福建号航母入列', '福建号航母在三亚入列', '美国大豆出口下降']
  expect(titlesOf(chinese.map((title) => article(title)))[0]).toHaveLength(2)
})
