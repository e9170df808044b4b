import { expect, test } from 'vitest'
import { candidate, choosing, feedsWith, registry, titleOf, until, usChina, wireItem } from '@/test/wire/wire-fixture'
import { chooseItems, type WireCandidate } from './choose'
import { pickEvents } from './pick-events'
import { itemsOfRun } from './run-items'

const dutch = wireItem('Dutch government takes control of chipmaker Nexperia', 'CNN')
const seized = wireItem('Netherlands seizes control of chipmaker Nexperia', 'CNBC')
const owner = wireItem('Dutch seizure of chipmaker Nexperia alarms owner', 'CGTN')
const old = wireItem('Chipmaker Nexperia was Dutch', 'BBC', { published: '2026-01-01T00:00:00.000Z' })
const newer = (minutes: number) => ({ published: new Date(until.getTime() - minutes * 60_000).toISOString() })

function itemsOf(candidates: readonly WireCandidate[], ...settings: string[]) {
  const feeds = feedsWith(...settings)
  const choice = chooseItems(choosing(candidates, { feeds }))
  const events = pickEvents({ candidates, feeds, registry, until, day: '2026-02-12', earlierStories: [] }, 30)
  return itemsOfRun({ topic: usChina }, { choice, events })
}
const linksOf = ({ list }: ReturnType<typeof itemsOf>) => list.items.map(({ item }) => item.link)

test('what was chosen comes first, then events, then what was left out, the newest first, what is unfit last', () => {
  const first = wireItem('Xi and Trump talk', 'Reuters', newer(1))
  const [late, early] = [wireItem('Soybeans wait', 'NPR', newer(2)), wireItem('Visas wait', 'ABC', newer(90))]
  const all = [early, old, late, seized, dutch].map((item) => candidate('us', item))
  const own = [first, owner].map((item) => candidate('china', item))
  const items = itemsOf([...all, ...own], 'perSide: 1', 'largestShare: 1')
  const chosen = items.list.items.filter(({ sides }) => sides.some(({ isChosen }) => isChosen))
  expect(chosen).toHaveLength(2)
  expect(items.list.items.slice(0, 2)).toEqual(chosen)
  const places = [late, early, old].map(({ link }) => linksOf(items).indexOf(link))
  expect(places.toSorted((one, other) => one - other)).toEqual(places)
  expect(linksOf(items).at(-1)).toBe(old.link)
  const [group = []] = items.groups
  const members = group.map((place) => linksOf(items)[place])
  expect(members.toSorted()).toEqual([dutch, seized, owner].map(({ link }) => link).toSorted())
  expect(items.list.items.every(({ sides }) => sides.every(({ reason }) => reason !== ''))).toBe(true)
})

test('what was chosen is in the order of the choice, side by side', () => {
  const candidates = Array.from({ length: 30 }, (_, n) =>
    candidate(n % 2 ? 'us' : 'china', wireItem(titleOf(n), 'CNN', newer((n * 7) % 31))),
  )
  const chosen = chooseItems(choosing(candidates)).sides.flatMap((side) => side.chosen.map(({ item }) => item.link))
  expect(linksOf(itemsOf(candidates)).slice(0, chosen.length)).toEqual(chosen)
})

test('an article of feeds of both sides is there once, with what became of it on each', () => {
  const { list } = itemsOf([candidate('us', dutch), candidate('china', dutch), candidate('us', dutch)])
  expect(list.items.map(({ sides }) => sides.map(({ id, isChosen }) => [id, isChosen]))).toEqual([
    [
      ['us', true],
      ['china', false],
    ],
  ])
})

test('the order in which feeds answered changes nothing', () => {
  const candidates = Array.from({ length: 40 }, (_, n) =>
    candidate(n % 2 ? 'us' : 'china', wireItem(titleOf(n), 'CNN')),
  )
  expect(itemsOf(candidates.toReversed())).toEqual(itemsOf(candidates))
})

test('it is bounded in articles and letters, and says how many there were', () => {
  const many = Array.from({ length: 1_500 }, (_, n) => candidate('us', wireItem(titleOf(n), 'CNN')))
  const short = itemsOf(many).list
  expect([short.items.length, short.found]).toEqual([400, 1_500])
  const summary = 'long '.repeat(1_000)
  const long = many.slice(0, 400).map(({ item }) => candidate('us', { ...item, summary }))
  expect(JSON.stringify(itemsOf(long).list).length).toBeLessThan(510_000)
  const endless = { ...dutch, link: `https://example.org/${'a'.repeat(2_000)}` }
  expect(itemsOf([candidate('us', endless)]).list).toMatchObject({ items: [], found: 1 })
})
