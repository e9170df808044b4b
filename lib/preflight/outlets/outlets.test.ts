import { describe, expect, test } from 'vitest'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
import { unregisteredNames } from '../finding'
import { awayFromHome } from './away-from-home'
import { dominantOutlet } from './dominant-outlet'
import { unreviewedOutlet } from './unreviewed-outlet'

const us = (...outlets: string[]) =>
  sampleDigest({ us: { sources: outlets.map((outlet, index) => [`T${index}`, outlet] as const) } })

test('an outlet nobody has reviewed: one finding, with every place it stands', () => {
  const { findings } = verdictOf(unreviewedOutlet, us('CNBC', 'Moon Times', 'moon times', 'Bloomberg.com'))
  expect(findings).toMatchObject([
    {
      level: 'note',
      message: 'Moon Times is not in the list of known outlets.',
      evidence: ['source 2', 'source 3'],
      place: { kind: 'source', number: 2 },
    },
  ])
})

test('several outlets nobody has reviewed: one finding, with each of them', () => {
  const { findings } = verdictOf(unreviewedOutlet, us('Moon Times', 'CNBC', 'Mars Daily', 'Moon Times'))
  expect(findings).toMatchObject([
    {
      message: '2 outlets are not in the list of known outlets.',
      evidence: ['Moon Times: source 1, source 4', 'Mars Daily: source 3'],
      place: { kind: 'source', number: 1 },
    },
  ])
  expect(findings.flatMap(unregisteredNames)).toEqual(['Moon Times', 'Mars Daily'])
})

test('where no outlet is registered at all, none is asked for', () => {
  expect(verdictOf(unreviewedOutlet, us('Moon Times'), { registry: emptyRegistry }).messages).toEqual([])
})

test('an outlet of a story nobody has reviewed', () => {
  expect(verdictOf(unreviewedOutlet, sampleStory({ outlets: [{ name: 'moon.example', count: 1 }] }))).toMatchObject({
    messages: ['moon.example is not in the list of known outlets.'],
    places: [{ kind: 'field', field: 'outlets[0].name' }],
  })
})

describe('outlets away from home', () => {
  test('one finding a side, with each outlet and its home', () => {
    const { findings } = verdictOf(
      awayFromHome,
      us('CNBC', 'China Daily', 'chinadailyasia.com', 'ANN', 'BBC', 'Moon Times'),
    )
    expect(findings).toMatchObject([
      {
        message: '4 of 6 United States sources are from outlets based elsewhere.',
        evidence: ['China Daily, China (2 sources)', 'Asia News Network, several countries', 'BBC, United Kingdom'],
        place: { kind: 'section', section: 'us' },
      },
      { message: '1 of 1 China sources are from outlets based elsewhere.' },
    ])
  })
  test('nothing where nobody said where the sides are at home', () => {
    expect(verdictOf(awayFromHome, us('China Daily'), { sides: [] }).messages).toEqual([])
  })
})

test('one outlet that fills a side', () => {
  expect(verdictOf(dominantOutlet, us('scmp.com', 'SCMP', 'SCMP', 'CNN', 'BBC')).messages).toEqual([
    '3 of 5 United States sources come from one outlet: South China Morning Post.',
  ])
  expect(verdictOf(dominantOutlet, us('SCMP', 'SCMP', 'CNN', 'BBC', 'CNBC')).messages).toEqual([])
  expect(verdictOf(dominantOutlet, us('SCMP', 'SCMP', 'SCMP', 'CNN')).messages).toEqual([])
})

test('several outlets of one owner that fill a side', () => {
  expect(
    verdictOf(dominantOutlet, us('China Daily', 'Global Times', "People's Daily", 'CNN', 'BBC')).findings,
  ).toMatchObject([
    {
      message: '3 of 5 United States sources come from outlets of one owner: Chinese Communist Party.',
      evidence: ['China Daily: 1', 'Global Times: 1', "People's Daily: 1"],
    },
  ])
  expect(verdictOf(dominantOutlet, us('China Daily', 'Global Times', 'CNN', 'BBC', 'CNBC')).messages).toEqual([])
})
