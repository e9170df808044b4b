import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../parse'
import type { TopicPerspective } from '../topic'
import { balanceOf, countSide, type SideBalance, type SideCounts } from './balance'
import { describeBalance } from './balance-sentence'
import { emptyRegistry } from './registry'
import { parseOutletRegistry } from './registry-file'

const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'content/outlets.yaml')
const sides: readonly TopicPerspective[] = [
  { id: 'us', name: 'United States', countries: ['US'] },
  { id: 'china', name: 'China', countries: ['CN', 'HK', 'MO'] },
]

function balances(day: string): [us: SideBalance, china: SideBalance] {
  const slug = `us-china/${day}`
  const text = readFileSync(`content/digests/${slug}.md`, 'utf8')
  const digest = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  if (digest.kind !== 'digest') throw new Error('not a digest')
  const [us, china] = balanceOf(digest, sides, registry)
  if (!us || !china) throw new Error('no two sides')
  return [us, china]
}

const one = (outlets: readonly string[], id = 'us'): SideCounts => {
  const side = {
    id,
    name: id === 'us' ? 'United States' : 'China',
    place: 0,
  }
  return countSide(
    side,
    outlets.map((outlet) => ({ outlet, places: 1 })),
    sides,
    registry,
  )
}

describe('the ten articles of the United States', () => {
  test('are from outlets of several countries on 2026-01-21', () => {
    const [us] = balances('2026-01-21')
    expect(us.standings).toEqual({ home: 3, across: 5, elsewhere: 2, unreviewed: 0 })
    expect(us.outlets.map(({ name, country, standing, places }) => [name, country, standing, places])).toEqual([
      ['Bloomberg', 'US', 'home', 2],
      ['China Daily', 'CN', 'across', 2],
      ['Asia News Network', 'several', 'elsewhere', 1],
      ["People's Daily", 'CN', 'across', 1],
      ['Shanghai Metals Market', 'CN', 'across', 1],
      ['South China Morning Post', 'HK', 'across', 1],
      ['The Japan Times', 'JP', 'elsewhere', 1],
      ['USA Today', 'US', 'home', 1],
    ])
    expect(us).toMatchObject({ places: 10, largestShare: 0.2, independentReports: 9 })
    expect(describeBalance(us)).toBe(
      'Of the 10 articles on the United States side, 3 are from outlets in the United States, 5 from outlets of another ' +
        'side (China 4, Hong Kong 1) and 2 from outlets in third countries (Japan 1, several countries 1). ' +
        'Bloomberg and China Daily have 2 each. By owner, Chinese Communist Party has 3 of 10; for 4 the owner is not recorded. ' +
        'The articles are 9 independent reports.',
    )
  })
  test('are four American, two Chinese and four others on 2026-02-05', () => {
    const [us] = balances('2026-02-05')
    expect(us.standings).toEqual({ home: 4, across: 2, elsewhere: 4, unreviewed: 0 })
    expect(us.independentReports).toBe(10)
  })
  test('on 2026-02-12 carry one report three times', () => {
    const [us] = balances('2026-02-12')
    expect(us.standings).toEqual({ home: 2, across: 3, elsewhere: 4, unreviewed: 1 })
    expect(us.independentReports).toBe(8)
  })
})

describe('the ten articles of China', () => {
  test('are nine times one outlet on 2026-01-21', () => {
    const [, china] = balances('2026-01-21')
    expect(china).toMatchObject({ standings: { home: 10, across: 0, elsewhere: 0, unreviewed: 0 }, largestShare: 0.9 })
    expect(describeBalance(china)).toBe(
      'All 10 articles on the China side are from outlets of its own side (Hong Kong 9, China 1). ' +
        'South China Morning Post alone has 9. By owner, Alibaba Group has 9 of 10.',
    )
  })
  test('count 新华网 as Xinhua on 2026-02-05', () => {
    const [, china] = balances('2026-02-05')
    expect(china.outlets.find(({ slug }) => slug === 'xinhua')).toMatchObject({ name: 'Xinhua', places: 3 })
    expect(china.standings.home).toBe(10)
  })
  test('count both hosts of CGTN as one outlet on 2026-02-12', () => {
    const [, china] = balances('2026-02-12')
    expect(china.outlets.map(({ name, places }) => [name, places])).toEqual([
      ['South China Morning Post', 7],
      ['CGTN', 2],
      ['Global Times', 1],
    ])
  })
})

describe('in words', () => {
  test('an outlet that is not registered is unreviewed, never guessed', () => {
    expect(describeBalance(one(['Moon Times', 'CNBC']))).toBe(
      'Of the 2 articles on the United States side, 1 is from an outlet in the United States and ' +
        '1 from an outlet not yet classified. The owners of the outlets are not recorded.',
    )
  })
  test('one article, no article', () => {
    expect(describeBalance(one(['CNBC']))).toBe(
      'The one article on the United States side is from an outlet in the United States. The owner of its outlet is not recorded.',
    )
    expect(describeBalance(one([]))).toBe('The United States side has no sources.')
  })
  test('a side that is no country has no home, but the other sides have', () => {
    const side = { id: 'labour', name: 'Labour', place: 2 }
    expect(countSide(side, [{ outlet: 'CNBC', places: 1 }], sides, registry).standings).toEqual({
      home: 0,
      across: 1,
      elsewhere: 0,
      unreviewed: 0,
    })
  })
  test('without a registry all is unreviewed', () => {
    const side = { id: 'us', name: 'United States', place: 0 }
    expect(countSide(side, [{ outlet: 'CNBC', places: 1 }], [], emptyRegistry).standings.unreviewed).toBe(1)
  })
})

test('outlets of one owner are counted together; without a recorded owner none is guessed', () => {
  const side = one(['China Daily', 'Global Times', 'Moon Times', 'CNN', 'Xinhua', '新华网'])
  expect(side.owners).toEqual([
    { name: 'Chinese Communist Party', outlets: ['China Daily', 'Global Times'], places: 2 },
    { name: "Government of the People's Republic of China", outlets: ['Xinhua'], places: 2 },
  ])
  expect(side.outlets.find(({ name }) => name === 'CNN')?.owner).toBeUndefined()
  expect(describeBalance(side)).toContain(
    "By owner, Chinese Communist Party and Government of the People's Republic of China have 2 of 6 each; for 2 the owner is not recorded.",
  )
})
