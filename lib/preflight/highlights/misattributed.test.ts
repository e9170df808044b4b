import { expect, test } from 'vitest'
import { bullets, sampleDigest, verdictOf } from '@/test/preflight/fixture'
import { misattributed } from './misattributed'

const loans = 'China EximBank issues over 730b yuan in technology loans in 2025'
const usSays = (highlight: string, ...outlets: string[]) =>
  verdictOf(
    misattributed,
    sampleDigest({ us: { highlights: [highlight], sources: outlets.map((outlet) => [loans, outlet] as const) } }),
  )
const bullet = "US outlets report on China's significant loans to technology sectors"

test('US outlets credited with what two hosts of China Daily report', () => {
  const { findings } = usSays(bullet, 'China Daily', 'chinadailyasia.com')
  expect(findings).toMatchObject([
    {
      level: 'note',
      message: 'It credits US outlets, but its sources are outlets based outside the United States.',
      evidence: [`1 ${loans} (China Daily)`, `2 ${loans} (China Daily)`],
      place: { kind: 'highlight', section: 'us', index: 0, line: 30 },
    },
  ])
})

test.each([
  ['one of the reports is from an outlet at home there', bullet, ['China Daily', 'Bloomberg']],
  ['one of them is unreviewed: not sure is not wrong', bullet, ['China Daily', 'Moon Times']],
  ['nobody is credited', 'China gives significant loans to technology sectors', ['China Daily']],
  ['no report shares its words', 'US outlets report on pandas', ['China Daily']],
  ['Hong Kong counts with China', 'Chinese state media report technology loans', ['South China Morning Post']],
])('nothing is found where %s', (_why, highlight, outlets) =>
  expect(usSays(highlight, ...outlets).messages).toEqual([]),
)

test('what a highlight cites decides, not its words', () => {
  const [cited] = bullets('US outlets report on China’s loans')
  const sources = [
    [loans, 'China Daily'],
    ['Pandas leave', 'Bloomberg'],
  ] as const
  const digest = sampleDigest({ us: { highlights: [], sources } })
  const [us, china] = digest.perspectives
  const citing = (sources: readonly number[]) =>
    us && china && cited
      ? verdictOf(misattributed, { ...digest, perspectives: [{ ...us, highlights: [{ ...cited, sources }] }, china] })
      : undefined
  expect(citing([1])?.findings).toHaveLength(1)
  expect(citing([2])?.findings).toEqual([])
})

test('an outlet by its name', () => {
  const said = 'Bloomberg reports that China gives technology loans.'
  expect(usSays(said, 'China Daily').messages).toEqual(['It credits Bloomberg, but its sources are other outlets.'])
  expect(usSays(said, 'Bloomberg').messages).toEqual([])
  expect(usSays('Bloomberg gives technology loans to China.', 'China Daily').messages).toEqual([])
})

test('a publication decides whether it is noted, asked about, or blocks', () => {
  const digest = sampleDigest({ us: { highlights: [bullet], sources: [[loans, 'China Daily']] } })
  for (const credits of ['note', 'warn', 'block'] as const)
    expect(verdictOf(misattributed, digest, { credits }).findings).toMatchObject([{ level: credits }])
})
