import { describe, expect, test } from 'vitest'
import { sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { cutTitle } from './cut-title'
import { distantDate } from './distant-date'
import { repeatedLink } from './repeated-link'
import { repeatedReport } from './repeated-report'

const westinghouse = 'China trade negotiator met Westinghouse Electric CEO on Tuesday, commerce ministry says'

test('the report that stands three times in the seeds, once with an agency prefix', () => {
  const digest = sampleDigest({
    us: {
      sources: [
        [westinghouse, 'The Standard (HK)'],
        ['New START expired: A riskier nuclear era?', 'ThinkChina'],
        [`UPDATE 1-${westinghouse}`, 'Devdiscourse'],
      ],
    },
    china: { sources: [[westinghouse, 'TradingView']] },
  })
  expect(verdictOf(repeatedReport, digest).findings).toMatchObject([
    {
      level: 'note',
      message: 'Sources 1, 3 and 4 are the same report.',
      evidence: [
        `1 ${westinghouse} (The Standard (HK))`,
        `3 UPDATE 1-${westinghouse} (Devdiscourse)`,
        `4 ${westinghouse} (TradingView)`,
      ],
      place: { kind: 'source', number: 1, line: 61 },
    },
  ])
})

test('one address under two titles', () => {
  const link = 'https://news.example/a'
  const digest = sampleDigest({
    us: { sources: [['A', 'CNN', undefined, link]] },
    china: { sources: [['B', 'CNN', undefined, link]] },
  })
  expect(verdictOf(repeatedLink, digest)).toMatchObject({
    messages: ['Source 2 has the same link as source 1.'],
    places: [{ kind: 'source', number: 2 }],
  })
  expect(verdictOf(repeatedLink, sampleDigest({})).messages).toEqual([])
})

describe('the date of a source', () => {
  const dated = (date: string) =>
    verdictOf(distantDate, sampleDigest({ us: { sources: [['A', 'CNN', date]] } })).messages
  test.each(['2026-02-05', '2026-02-02', '2026-02-06'])('%s is near enough', (date) => expect(dated(date)).toEqual([]))
  test('days before, or after', () => {
    expect(dated('2026-02-01')).toEqual(["Source 1 is dated more than 3 days before the digest's day."])
    expect(dated('2026-02-07')).toEqual(["Source 1 is dated more than 1 day after the digest's day."])
  })
  test('many are one finding, which names each', () => {
    const sources = [2, 1, 9].map((date) => [`Title ${date}`, 'CNN', `2026-01-0${date}`] as const)
    expect(verdictOf(distantDate, sampleDigest({ us: { sources } })).findings).toMatchObject([
      {
        message: "3 sources are dated more than 3 days before the digest's day.",
        evidence: ['1 2026-01-02 Title 2', '2 2026-01-01 Title 1', '3 2026-01-09 Title 9'],
        place: { kind: 'source', number: 1 },
      },
    ])
  })
})

describe('a title that breaks off', () => {
  const titled = (title: string) => verdictOf(cutTitle, sampleDigest({ us: { sources: [[title, 'CNN']] } })).messages
  test('as in the seeds', () =>
    expect(titled("China's Taiwan policy: threats and drills escalate; All you need to")).toEqual([
      'The title of source 1 is cut off: “… All you need to”.',
    ]))
  test.each([
    'Talks go on…',
    'Talks between Xi and',
    'Talks, then:',
    'China’s ministry of commerce says that it will answer the new American tariffs on steel with',
  ])('%j', (title) => expect(titled(title)).toHaveLength(1))
  test.each([
    'Who can the US count on?',
    'Xi and Trump: what it is all about',
    'New START expired: A riskier nuclear era?',
    'The deal Europe signs up to it',
    'The war nobody asked for',
    'A deal both sides can live with',
    'The ally that Europe cannot do without, and the one it must learn to live with',
    'What China wants, and where it came from',
    'The future Beijing dreams of',
  ])('%j is whole', (title) => expect(titled(title)).toEqual([]))
})
