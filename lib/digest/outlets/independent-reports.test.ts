import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleDigest, sampleStory } from '@/test/preflight/fixture'
import type { ReportCorrections } from '../document'
import { countReports, groupCited, independentReports } from './independent-reports'

const title = 'Port workers in Shanghai handle record 5.3 million containers'
const digest = (reports?: ReportCorrections) =>
  sampleDigest(
    {
      us: {
        sources: [
          [title, 'CNN'],
          ['Shanghai has never loaded more', 'BBC'],
          [`UPDATE 1-${title}`, 'Reuters'],
        ],
      },
      china: {
        sources: [
          [`${title} - China Daily`, 'China Daily'],
          ['Another thing', 'CGTN'],
        ],
      },
    },
    reports ? { reports } : {},
  )
const numbers = (of = digest()) => independentReports(of).groups.map(({ members }) => members.map((one) => one.number))
const address = (number: number) => `https://news.example/${number}`

test('titles make one report across sides, and say why', () => {
  expect(numbers()).toEqual([[1, 3, 4], [2], [5]])
  expect(independentReports(digest()).groups[0]?.because).toEqual({ kind: 'titles', labels: ['UPDATE 1-'] })
  expect(independentReports(digest()).groups[1]?.because).toBeUndefined()
  expect(countReports(digest())).toBe(3)
  expect(countReports(digest(), ({ perspective }) => perspective === 'us')).toBe(2)
})

test('an editor joins and parts them; what is named and not there has no effect', () => {
  const joined = digest({ same: [[address(2), address(1), 'https://nowhere.example/']], own: [] })
  expect(numbers(joined)).toEqual([[1, 2, 3, 4], [5]])
  expect(independentReports(joined).groups[0]?.because).toEqual({ kind: 'editor' })
  const parted = digest({ same: [], own: [address(3), 'nothing'] })
  expect(numbers(parted)).toEqual([[1, 4], [2], [3], [5]])
  expect(independentReports(parted).setApart.map(({ number }) => number)).toEqual([3])
  expect(numbers(digest({ same: [[address(3), address(5)]], own: [address(3)] }))).toEqual([[1, 4], [2], [3, 5]])
  expect(independentReports(digest({ same: [], own: [address(5)] })).setApart).toEqual([])
})

test('articles of a story are counted the same way', () => {
  const article = (words: string) => ({ id: words, title: words, account: '', outlet: 'CNN', link: undefined, line: 1 })
  expect(countReports(sampleStory({ articles: [title, `${title} | AP News`, 'Another'].map(article) }))).toBe(2)
})

test('every source is in one report, whatever is said, and in whatever order the sources come', () => {
  const word = fc.constantFrom(...'china us trade talks xi trump tariff not 5 taiwan oil'.split(' '))
  const titles = fc.array(
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    { maxLength: 15 },
  )
  const name = fc.nat(16).map((place) => `https://news.example/${place}`)
  const said = fc.record({ same: fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 3 }), own: fc.array(name) })
  fc.assert(
    fc.property(titles, said, (list, corrections) => {
      const parts = list.map((each, place) => ({ id: `${place}`, title: each, link: `https://news.example/${place}` }))
      const groupsOf = (some: typeof parts) =>
        groupCited(some, corrections)
          .groups.map(({ members }) => members.map((at) => some[at]?.id).sort())
          .map((ids) => ids.join())
          .sort()
      const groups = groupCited(parts, corrections).groups.map(({ members }) => members)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(parts.map((_, place) => place))
      expect(groupsOf(parts.toReversed())).toEqual(groupsOf(parts))
    }),
    { seed: 66 },
  )
})
