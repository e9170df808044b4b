import { expect, test } from 'vitest'
import { bullets, sampleDigest, sampleStory, verdictOf } from '../sample'
import { unsupportedClaim } from './unsupported-claim'

const china = (highlight: string, title: string, other = 'A title', outlet = 'China Daily') =>
  verdictOf(
    unsupportedClaim,
    sampleDigest({ us: { sources: [[other, 'BBC']] }, china: { highlights: [highlight], sources: [[title, outlet]] } }),
  )

test('a country that only the other side carries, with the number of its source', () => {
  const { findings } = china(
    "China criticized the US's approach to Taiwan, urging prudence in arms supplies.",
    'Xi urges China, US to enhance dialogue',
    'US must be prudent when supplying arms to Taiwan, Xi tells Trump',
  )
  expect(findings).toEqual([
    {
      level: 'warn',
      message: 'No source title of China names Taiwan.',
      evidence: ['Taiwan: carried only by the other side: 1'],
      place: { kind: 'highlight', section: 'china', index: 0, line: 40 },
    },
  ])
})

test('a name that only the other side carries', () => {
  const { findings } = china(
    'Chinese sources report that trade with APEC economies has significantly increased.',
    'Uncertainty clouds tariff talks',
    "China's trade with other APEC economies exceeds 125 tln yuan from 2021 to 2025",
  )
  expect(findings[0]?.evidence).toEqual(['APEC: carried only by the other side: 1'])
})

test.each([
  ['a country by its people', 'Japanese curbs worry firms.', 'China has tools to step up trade curbs on Japan'],
  ['a country by its capital', 'Tokyo replies.', 'China curbs trade, Japan replies'],
  [
    'a name in the possessive',
    "China Telecom's AI uses Huawei chips.",
    'China Telecom develops MoE models on Huawei’s AI chips',
  ],
  [
    'a name of two words',
    'A negotiator met Westinghouse Electric.',
    'China trade negotiator met Westinghouse Electric CEO',
  ],
  ['the sides themselves, Hong Kong too', 'Hong Kong and Washington and Beijing differ.', 'A title'],
  ['office and weekday', 'The CEO and the Prime Minister met on Tuesday.', 'A title'],
  ['this year and the next', 'Growth in 2025 and 2026.', 'A title'],
  ['a figure in another form', 'Flights on 58 routes, 1,200 in all.', 'Airlines axe flights on 58 routes, 1200 in all'],
])('%s is found', (_what, highlight, title) => expect(china(highlight, title).messages).toEqual([]))

test.each([
  ['a country', 'Cuba asks for food.', 'No source title of China names Cuba.'],
  ['the European Union', 'Leaders of the EU worry.', 'No source title of China names European Union.'],
  ['a figure', 'A loan of 730b yuan.', 'No source title of China names 730.'],
  ['an outlet', 'This is what Reuters reports.', 'No source title of China names Reuters.'],
])('%s that no title names is found out', (_what, highlight, message) =>
  expect(china(highlight, 'China gives loans').messages).toEqual([message]),
)

test('an outlet that stands on the side may be named', () => {
  expect(china('This is what Reuters reports.', 'China gives loans', 'A title', 'Reuters').messages).toEqual([])
})

test('overall highlights may stand on either side, and a side without sources is another rule', () => {
  const digest = sampleDigest(
    { us: { sources: [['Taiwan waits', 'CNBC']] }, china: { sources: [['Cuba waits', 'CGTN']] } },
    { highlights: bullets('Taiwan and Cuba wait.') },
  )
  expect(verdictOf(unsupportedClaim, digest).messages).toEqual([])
  expect(verdictOf(unsupportedClaim, sampleDigest({ us: { highlights: ['Cuba.'], sources: [] } })).messages).toEqual([])
})

test('a story stands on its articles and what they say', () => {
  const article = { title: 'Can the US be counted on?', outlet: undefined, link: undefined, line: 30 }
  const story = sampleStory({
    keyPoints: bullets('A report by the International Crisis Group warns of 7 things', 'The first call since Geneva'),
    articles: [{ ...article, account: 'The International Crisis Group warns of 7 things.' }],
  })
  expect(verdictOf(unsupportedClaim, story).messages).toEqual(['No source names Geneva.'])
})
