import { expect, test } from 'vitest'
import { candidate, feedsWith, registry, until, wireItem } from '@/test/wire/wire-fixture'
import type { WireCandidate } from './choose'
import { type EventOptions, pickEvents } from './pick-events'

const day = '2026-02-12'
const at = (hour: number) => ({ published: `2026-02-12T0${hour}:00:00.000Z` })
const nexperia = [
  candidate('us', wireItem('Dutch government takes control of chipmaker Nexperia', 'Reuters', at(1))),
  candidate('us', wireItem('Netherlands seizes control of chipmaker Nexperia', 'CNN', at(2))),
  candidate('china', wireItem('Dutch seizure of chipmaker Nexperia alarms Wingtech', 'CGTN', at(3))),
]
const carrier = [
  candidate('china', wireItem('Carrier Fujian commissioned in Sanya', 'CGTN', at(4))),
  candidate('china', wireItem('Fujian carrier enters service in Sanya', 'Global Times', at(5))),
]
const others = ['Soybean growers fear for harvest', 'Panda cubs named in Chengdu', 'Visa rules eased'].map((title) =>
  candidate('us', wireItem(title, 'CNBC')),
)
const morning = [...nexperia, ...carrier, ...others]
const pick = (candidates: readonly WireCandidate[], given: Partial<EventOptions> = {}, most = 9) =>
  pickEvents({ candidates, feeds: feedsWith(), registry, until, day, earlierStories: [], ...given }, most)
const titlesIn = (picked: ReturnType<typeof pick>) =>
  picked.map(({ articles }) => articles.map(({ item }) => item.title))
const linkOf = (given: WireCandidate | undefined) => given?.item.link ?? ''

test('what several outlets report becomes a story, the event of most outlets first; what one has does not', () => {
  const picked = pick(morning)
  expect(picked.map(({ outlets, articles }) => [outlets, articles.length])).toEqual([
    [3, 3],
    [2, 2],
  ])
  expect(picked[0]?.reason).toBe('3 outlets, 2 of 2 sides.')
  expect(picked[1]?.articles[1]?.reason).toMatch(
    /^It shares “.*“Sanya”.* with the nearest of the others, 1 hour apart\.$/,
  )
  expect(pick(morning, {}, 1)).toHaveLength(1)
})

test('neither the order of the feeds nor an article that two of them list changes anything', () => {
  const twice = nexperia.map(({ item }) => candidate('china', item))
  expect(titlesIn(pick([...twice, ...morning].reverse()))).toEqual(titlesIn(pick(morning)))
})

test('the same report under several outlets is one, and one outlet with two reports makes no story', () => {
  const copy = candidate('us', wireItem('Dutch government takes control of chipmaker Nexperia', 'Yahoo', at(2)))
  const [first] = pick([...morning, copy])
  expect(first?.articles).toHaveLength(3)
  expect(first?.reason).toBe('3 outlets, 2 of 2 sides, 1 copy of a report left out.')
  const alone = carrier.map(({ item }) => candidate('china', { ...item, outlet: 'CGTN' }))
  expect(pick([...alone, ...others])).toEqual([])
})

test('what is too old or has the wrong words is in no story', () => {
  expect(pick(morning, { feeds: feedsWith('mustNot: [Nexperia]') })).toHaveLength(1)
  expect(pick(morning, { until: new Date('2026-02-14T06:00:00Z') }).flatMap(({ articles }) => articles)).toEqual([])
})

test('a story of this day keeps its name; an article that a story of an earlier day has is passed over', () => {
  const story = (storyDay: string, ...given: WireCandidate[]) => ({
    slug: `${storyDay}-some-words`,
    day: storyDay,
    links: given.map(linkOf),
  })
  const [one, two] = nexperia
  if (!one || !two) throw new Error('no candidates')
  expect(pick(morning, { earlierStories: [story(day, one)] }).map(({ known }) => known)).toEqual([
    '2026-02-12-some-words',
    undefined,
  ])
  const [first, second] = pick(morning, { earlierStories: [story('2026-02-11', one)] })
  expect([first, second].map((event) => event?.reason)).toContain(
    '2 outlets, 2 of 2 sides, 1 article left out that an earlier story has.',
  )
  expect(pick(morning, { earlierStories: [story('2026-02-11', one, two)] })).toHaveLength(1)
})
