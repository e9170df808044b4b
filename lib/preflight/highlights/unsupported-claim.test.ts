import { expect, test } from 'vitest'
import { bullets, sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
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
  expect(findings).toMatchObject([
    {
      level: 'note',
      message: '“Taiwan” is in no China source title.',
      evidence: ['Taiwan: only in sources of the other side: 1'],
      place: { kind: 'highlight', section: 'china', index: 0, line: 40 },
    },
  ])
})

test('one that no side carries stops, whatever else is carried', () => {
  const said = 'Taiwan and Havana reply.'
  expect(china(said, 'Talks go on', 'Taiwan replies').findings).toMatchObject([{ level: 'warn' }])
})

test('a name that only the other side carries', () => {
  const { findings } = china(
    'Chinese sources report that trade with APEC economies has significantly increased.',
    'Uncertainty clouds tariff talks',
    "China's trade with other APEC economies exceeds 125 tln yuan from 2021 to 2025",
  )
  expect(findings[0]?.evidence).toEqual(['APEC: only in sources of the other side: 1'])
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
  ['office and weekday', 'The CEO and the Prime Minister met on Tuesday.', 'PM meets chief executive'],
  ['this year and the next', 'Growth in 2025 and 2026.', 'A title'],
  ['a name without its accents', 'Hungary’s Orbán threatens a veto.', 'Orban of Hungary threatens to veto sanctions'],
  ['a person whom the title calls by one name', 'Minister Scott Bessent calls it good.', 'Bessent: talks constructive'],
  ['a person at the start of a sentence', 'Shehbaz Sharif offers a probe.', 'PM Shehbaz offers neutral probe'],
  ['a name by its initials', 'Shelling across the Line of Control.', 'BSF on alert along LoC after shelling'],
  ['a name of two letters at the start', 'AI gives the industry a chance.', 'AI gives cement industry chance'],
  ['initials that the title spells out', 'They leave the WHO.', 'Exit from the World Health Organization begins'],
  ['a bank by its initials', 'The European Central Bank waits, in the EU.', 'ECB in no hurry to cut EU rates'],
  ['a town in three words', 'Fishermen of Boulogne-sur-Mer agree.', 'Les marins de Boulogne saluent un accord'],
  ['an office that many have', 'The Foreign Ministry and the Central Bank object.', 'A title'],
  ['a continent of other countries', 'Trade with Latin America grows.', 'Trade with Latin America grows'],
  ['a country shortened', 'South Africa and North Korea agree.', 'S. Africa, N. Korea agree'],
  ['a number in words', 'It shot down 3 drones over 20 days.', 'Three drones shot down in twenty days'],
  ['a number in Roman numerals', 'They tested Promise 3.', 'Promise III tested'],
  [
    'a figure with its zeros',
    'It takes 1.3 million people, 730b yuan.',
    'It takes 1,300,000 people and 730 billion yuan',
  ],
  ['days and hours', 'On 12 May at 10:30, on Feb. 5 and on 2026-02-03 they met.', 'They met in May and Feb'],
  ['a type of aircraft', 'It sells F-35 jets.', 'It sells F-35s'],
  ['a figure in another form', 'Flights on 58 routes, 1,200 in all.', 'Airlines axe flights on 58 routes, 1200 in all'],
])('%s is found', (_what, highlight, title) => expect(china(highlight, title).messages).toEqual([]))

test.each([
  ['a country', 'Cuba asks for food.', '“Cuba” is in no China source title.'],
  ['the European Union', 'Leaders of the EU worry.', '“European Union” is in no China source title.'],
  ['a figure', 'A loan of 730b yuan.', '“730b” is in no China source title.'],
  ['a share', 'Exports fell 6 per cent.', '“6 per cent” is in no China source title.'],
  ['several', 'Cuba and Peru pay 40%.', '“Cuba”, “Peru” and “40%” are in no China source title.'],
  ['an outlet', 'This is what Reuters reports.', '“Reuters” is in no China source title.'],
])('%s that no title names is found out', (_what, highlight, message) =>
  expect(china(highlight, 'China gives loans').messages).toEqual([message]),
)

test.each([
  ['an office', 'The ambassador replies.', '“ambassador” is in no China source title.'],
  ['a quotation', 'It is “a historic mistake”.', '“a historic mistake” is in no China source title.'],
  ['a name that begins the sentence', 'Boeing may reply.', '“Boeing” is in no China source title.'],
  ['a number in words', 'They lend to nine firms.', '“nine” is in no China source title.'],
])('%s that no title has is found out', (_what, highlight, message) =>
  expect(china(highlight, 'China gives loans').messages).toEqual([message]),
)

test.each([
  ['by its holder', 'The Canadian prime minister replies.', 'Carney replies'],
  ['by another word', 'The chief executive replies.', 'Huawei CEO replies'],
  ['as the leader', 'Taiwan’s president replies.', 'Taiwan leader replies'],
  ['a quotation without its marks', 'They call it “core interest”.', 'Beijing labels Taipei a core interest'],
  ['an institution by its short name', 'The World Court replies.', 'ICJ replies'],
  ['an opener', 'Tensions rise and concerns remain. Economic growth slows.', 'A title'],
])('an office or quotation is known: %s', (_how, highlight, title) =>
  expect(china(highlight, title).messages).toEqual([]),
)

test('offices and quotations are not looked for in another language, names are', () => {
  expect(china('The ambassador says “no” of Boeing.', '大使回答').messages).toEqual([
    '“Boeing” is in no China source title.',
  ])
})

test('a name that was accepted stays accepted: what is new is a finding of its own', () => {
  const { findings } = china('The ambassador goes to Cuba.', 'China gives loans')
  expect(findings.map(({ mark }) => mark)).toEqual([
    'No source title of China names Cuba.',
    'No source title of China names ambassador.',
  ])
})

test.each([
  ['by its name', 'This is what the South China Morning Post reports.', 'scmp.com'],
  ['by its short name', 'This is what the SCMP reports.', 'South China Morning Post'],
])('an outlet is known %s', (_how, highlight, outlet) =>
  expect(china(highlight, 'China gives loans', 'A title', outlet).messages).toEqual([]),
)

test('what the topic and its sides are called claims nothing', () => {
  const digest = sampleDigest(
    { us: { highlights: ['The Global South waits for Big Tech.'] } },
    { topicName: 'Big Tech vs Global South' },
  )
  expect(verdictOf(unsupportedClaim, digest, { sides: [] }).messages).toEqual([])
})

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
  const article = { id: 'a', title: 'Can the US be counted on?', outlet: undefined, link: undefined, line: 30 }
  const story = sampleStory({
    keyPoints: bullets('A report by the International Crisis Group warns of 7 things', 'The first call since Geneva'),
    articles: [{ ...article, account: 'The International Crisis Group warns of 7 things.' }],
  })
  expect(verdictOf(unsupportedClaim, story).messages).toEqual(['“Geneva” is in no source title.'])
})

test('a quotation that names its outlet in brackets claims nothing by that name, if it is cited on its side', () => {
  const said = '“Talks go on” (Qatar Tribune)'
  expect(china(said, 'Talks go on', 'A title', 'Qatar Tribune').findings).toEqual([])
  expect(china(said, 'Talks go on').findings).toMatchObject([
    { level: 'warn', message: expect.stringContaining('Qatar') },
  ])
  expect(china('Qatar Tribune is closed', 'Talks go on', 'A title', 'Qatar Tribune').findings).not.toEqual([])
})
