import { expect, test } from 'vitest'
import { bullets, sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
import { debris } from './debris'

const title = (text: string) =>
  verdictOf(
    debris,
    sampleStory({ articles: [{ id: text, title: text, account: '', outlet: undefined, link: undefined, line: 9 }] }),
  )

test('the button behind a title of the seeds', () => {
  const { findings } = title(
    'Analysis: What’s China aiming for after ‘victory’ in tariffs truce? | CNN BusinessClose icon',
  )
  expect(findings).toMatchObject([
    { level: 'note', message: 'Leftover text: “CNN BusinessClose icon”', place: { kind: 'article', index: 0 } },
  ])
})

test.each([
  ['Can the US be counted on for Asia security? | South China Morning Post', 'South China Morning Post'],
  ['China says “Golden Dome” increases risk - CBS News', 'CBS News'],
  ['Talks go on – scmp.com', 'scmp.com'],
])('the outlet after %j', (text, outlet) =>
  expect(title(text).messages).toEqual([`Outlet name left in the title: “${outlet}”`]),
)

test.each(['UPDATE 1-', 'WRAPUP 3-', 'RPT-UPDATE 2-'])('the label of an agency: %s', (label) =>
  expect(title(`${label}China trade negotiator met Westinghouse Electric CEO`).messages).toEqual([
    `Leftover text: “${label}”`,
  ]),
)

test.each([
  'China has tools to step up trade curbs on Japan amid tensions: Morgan Stanley',
  'Exclusive | Trump and Xi expected to extend trade truce at Beijing summit',
  'US vs China News - 2026-01-21',
  'Icon of the sixties closes',
  'Update: talks go on',
  'Advertisers leave',
  'R&D; in China',
  'Chinese children read more than their parents did',
  'Why teenagers in Shanghai read more and watch less',
  'China bans the advertisement of crypto',
  'Advertisement of a new era',
  'Treaty leaves the border undefined',
  'Sources: talks are on | Exclusive',
])('%j is clean', (text) => expect(title(text).messages).toEqual([]))

test.each([
  'Here are the key highlights of the day',
  'As an AI language model, I cannot say',
  'Talks in [insert city]',
  'Read more about it',
  'S&amp;P falls',
  'undefined says that talks go on',
  'Talks go on. See more',
  'ADVERTISEMENT Talks go on',
])('the machine’s own words: %j', (text) => {
  const { places } = verdictOf(debris, sampleDigest({}, { highlights: bullets('Fine.', text) }))
  expect(places).toEqual([{ kind: 'highlight', section: 'overall', index: 1, line: 21 }])
})

test('the name that its own source goes by, registered or not', () => {
  const digest = sampleDigest({ us: { sources: [['Talks go on - Moon Times', 'Moon Times']] } })
  expect(verdictOf(debris, digest).messages).toEqual(['Outlet name left in the title: “Moon Times”'])
})

test('a finding names the letters it is about, and whether they can be taken out as they are', () => {
  const found = (text: string) => title(text).findings.map(({ words, isLeftover }) => [words, isLeftover])
  expect(found('UPDATE 1-Talks go on')).toEqual([['UPDATE 1-', true]])
  expect(found('Talks go on - CBS News')).toEqual([['CBS News', true]])
  expect(found('S&amp;P falls')).toEqual([['&amp;', false]])
  expect(found('Talks in [insert city]')).toEqual([['[insert city]', false]])
})

test('in the words of the document it warns, text among the bullets included; titles of sources are their outlets’', () => {
  const scrap = 'As an AI language model, I cannot say'
  const digest = sampleDigest(
    { us: { sources: [[scrap, 'CNBC']] } },
    {
      highlights: bullets(scrap),
      prose: [{ body: scrap, after: 1, line: 22 }],
      otherSections: [{ heading: 'More', body: `Fine.\n\n> ${scrap}`, line: 40 }],
    },
  )
  expect(verdictOf(debris, digest).findings.map(({ level, place }) => [level, place.kind])).toEqual([
    ['warn', 'highlight'],
    ['warn', 'line'],
    ['warn', 'line'],
    ['note', 'source'],
  ])
})
