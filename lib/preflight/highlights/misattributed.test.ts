import { expect, test } from 'vitest'
import { sampleDigest, verdictOf } from '@/test/preflight/fixture'
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
