import { expect, test } from 'vitest'
import type { Story } from '@/lib/digest/document'
import { unplacedHeading } from '@/lib/digest/story-text/story-fields'
import { sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
import { storyLeftovers } from './story-leftovers'
import { unplacedText } from './unplaced-text'

const article = { id: 'a', title: 'A title', account: '', outlet: undefined, link: undefined, line: 9 }
const verdict = (story: Partial<Story>) => verdictOf(storyLeftovers, sampleStory(story))
const ofTitle = (title: string) => verdict({ articles: [{ ...article, title }] })
const ofAccount = (account: string) => verdict({ articles: [{ ...article, account }] })
const ofImage = (description: string, source?: string) => verdict({ image: { link: undefined, source, description } })

test.each([
  ['What’s China aiming for in the tariffs truceShare', 'Share'],
  ['They spoke of a “first step”Save', 'Save'],
  ['Who gains from the dealShareSave', 'ShareSave'],
  ['Will they meet?Read more', 'Read more'],
])('the words of a button glued to “%s”', (title, button) => {
  const { findings } = ofTitle(title)
  expect(findings).toMatchObject([
    { level: 'note', message: `Leftover button in the title: “${button}”.`, place: { kind: 'article', index: 0 } },
  ])
  expect(verdict({ title }).places).toEqual([{ kind: 'field', field: 'title' }])
})

test.each([
  'Ministers agree. Facebook Twitter WhatsApp Email',
  'Share | Tweet | Print\n\nMinisters agree.',
  'Ministers agree. Share on Facebook.',
  'Sign up for our daily newsletter to get the news first. Ministers agree.',
  'Ministers agree. Subscribe to continue reading.',
  'Already a subscriber? Ministers agree.',
  'Get the best of our reporting in your inbox.',
  'Ministers agree. Follow us on Telegram.',
])('a sharing bar or a subscription line in an account: %j', (account) => {
  expect(ofAccount(account)).toMatchObject({
    messages: [expect.stringMatching(/^Leftover of a web page: “/)],
    places: [{ kind: 'article', index: 0, line: 9 }],
  })
  expect(verdict({ summary: account }).places).toEqual([{ kind: 'section', section: 'summary' }])
})

test('credits that stand twice', () => {
  expect(ofAccount('Ministers met. (Photo: Reuters) (Photo: Reuters)').messages).toHaveLength(1)
  expect(ofAccount('By Jane Doe By Jane Doe. Ministers met.').messages).toEqual([
    'This credit appears twice: “By Jane Doe”.',
  ])
  expect(ofTitle('Ministers meet - CBS News - CBS News').messages).toEqual([
    'This credit appears twice in the title: “- CBS News”.',
  ])
  expect(ofImage('Two flags. Photo: Reuters', 'Reuters').messages).toEqual([
    'The credit of the image appears twice: “Reuters”.',
  ])
})

test.each([
  'Advertisement. Two flags on a table.',
  'Two flags. ADVERTISEMENT',
  'Sponsored content: two flags',
  'Ad | Flags',
])('the label of an advertisement in the description of an image: “%s”', (description) => {
  const { findings } = ofImage(description)
  expect(findings).toMatchObject([{ level: 'note', place: { kind: 'field', field: 'image.description' } }])
  expect(findings[0]?.message).toMatch(/^The description of the image has the label of an advertisement/)
})

test.each([
  [
    'LinkedIn buys SlideShare',
    'Users share on Facebook and X what they hear. Print and email fall behind.',
    'An advertisement for a car.',
  ],
  [
    'How the market share fell',
    'Facebook, Twitter and WhatsApp were fined. The share of print fell.',
    'A screen with an ad on it; photo by a reader.',
  ],
  ['BlackRock’s iShares', 'Readers subscribe to newspapers again. A newsletter says so.', 'Ad hoc talks.'],
  [
    'Talks - what we know - and what not',
    'He resigned by letter, by phone, by mail.',
    'The source: a spring (left) (right).',
  ],
])('nothing is found in “%s”', (title, account, description) => {
  const image = { link: undefined, source: 'Reuters', description }
  expect(verdict({ title, articles: [{ ...article, title, account }], image }).messages).toEqual([])
})

test('digests have rules of their own', () => {
  expect(verdictOf(storyLeftovers, sampleDigest({}, { title: 'A truceShare' })).messages).toEqual([])
})

test('what import could not give to an article blocks, with its words', () => {
  const section = { heading: unplacedHeading, body: 'More of it.\n\nAnd more.', line: 31 }
  const { findings } = verdictOf(unplacedText, sampleStory({ otherSections: [section] }))
  expect(findings).toMatchObject([
    { level: 'block', evidence: ['More of it.', 'And more.'], place: { kind: 'line', line: 31 } },
  ])
  const other = { ...section, heading: 'Background' }
  expect(verdictOf(unplacedText, sampleStory({ otherSections: [other] })).findings).toEqual([])
})
