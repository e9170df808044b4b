import { expect, test } from 'vitest'
import type { Story } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import { findingsOf } from '@/test/wire/findings'
import { wireItem } from '@/test/wire/wire-fixture'
import { draftStory, slugOfStory } from './draft-story'
import type { PickedEvent } from './pick-events'
import type { WireItem } from './wire-item'

const day = '2026-02-12'
const eventOf = (first: WireItem, ...others: WireItem[]): PickedEvent => {
  const explained = (item: WireItem) => ({ item, reason: '', mayRead: false })
  return { articles: [explained(first), ...others.map(explained)], outlets: 2, reason: '', known: undefined }
}
const draft = (event: PickedEvent) => draftStory(event, { day, run: '20260212T060000Z-us-china' })
function read(event: PickedEvent): Story {
  const slug = slugOfStory(event, day, new Set())
  const document = parseDocument(draft(event), { kind: 'story', slug, origin: slug, timeZone: 'UTC' })
  if (document.kind !== 'story') throw new Error('no story')
  return document
}

const picture = { link: 'https://img.example/1.jpg', credit: 'Ann', description: 'Two flags on a long table.' }
const dutch = wireItem('UPDATE 1-Dutch government takes control of chipmaker Nexperia', 'Reuters', {
  summary: 'The Hague used a law of the cold war against the owner.',
})
const owner = wireItem('Wingtech protests against seizure of Nexperia', 'CGTN', {
  summary: 'The owner called the step excessive.',
  picture,
})
const shares = wireItem('Wingtech shares fall after Dutch seizure', 'CNN', { summary: 'They lost a tenth.' })
const whole = eventOf(dutch, owner, shares)

test('a draft has the form of the stories: title, summary, key points that name theirs, accounts, picture', () => {
  const story = read(whole)
  expect(story).toMatchObject({
    slug: '2026-02-12-dutch-government-takes-control-of-chipmaker-nexperia',
    title: 'Dutch government takes control of chipmaker Nexperia',
    day,
    outlets: ['Reuters', 'CGTN', 'CNN'].map((name) => ({ name, count: 1 })),
    image: { link: picture.link, source: 'Ann (CGTN)', description: picture.description },
    draftedBy: { pipeline: 'Parallax wire 1', model: 'none', run: '20260212T060000Z-us-china' },
  })
  expect(story.standing.draft).toBe(true)
  expect(story.summary.split('\n\n')).toEqual(
    [dutch, owner, shares].map(({ summary, outlet }) => `“${summary}” (${outlet})`),
  )
  expect(story.keyPoints.map(({ plain, sources }) => [plain, sources])).toEqual([
    [`“${owner.title}” (CGTN)`, [2]],
    [`“${shares.title}” (CNN)`, [3]],
  ])
  expect(story.articles.map(({ title, outlet, link, account }) => ({ title, outlet, link, account }))).toEqual(
    [dutch, owner, shares].map(({ title, outlet, link, summary }) => ({ title, outlet, link, account: summary })),
  )
  expect(story.otherSections.map(({ heading, body }) => [heading, body.includes('no language model')])).toEqual([
    ['How this draft was made', true],
  ])
})

test('it parses without a warning that holds, and the checks find nothing to mend', () => {
  const story = read(
    eventOf({ ...dutch, title: 'Dutch government takes control of chipmaker Nexperia' }, owner, shares),
  )
  expect(story.warnings.filter(({ holds }) => holds)).toEqual([])
  expect(findingsOf(story).filter((finding) => !finding.startsWith('note'))).toEqual([])
})

test('where feeds describe nothing, headlines are quoted, and accounts and descriptions wait for an editor', () => {
  const bare = (item: WireItem): WireItem => ({ ...item, summary: undefined })
  const event = eventOf(bare(dutch), {
    ...bare(owner),
    picture: { ...picture, credit: undefined, description: undefined },
  })
  const story = read(event)
  expect(story.summary).toContain(`“${owner.title}” (CGTN)`)
  expect(story.keyPoints.map(({ sources }) => sources)).toEqual([[1], [2]])
  expect(story.image).toMatchObject({ source: 'CGTN', description: '' })
  expect(story.warnings.filter(({ holds }) => holds).map(({ code }) => code)).toEqual([
    'image-without-description',
    'no-account',
    'no-account',
  ])
})

test('whatever feeds write stays text', () => {
  const hostile = [
    '# A *heading* [here](javascript:alert(1)) <script>alert(1)</script> &amp; # ',
    '--- draft: false',
    '- Outlet: Other <!-- sources: 9 -->',
    'www.example.org `code` ~~gone~~ | table',
  ]
  for (const text of hostile) {
    const item = (outlet: string) =>
      wireItem(text, outlet, { summary: text, picture: { ...picture, description: text } })
    const story = read(eventOf(item('A: "b" #'), item('[C](d)'), { ...item('E'), title: `${text} again` }))
    expect(story.articles.map(({ outlet }) => outlet)).toEqual(['A: "b" #', '[C](d)', 'E'])
    expect(story.articles).toHaveLength(3)
    expect(story.standing.draft).toBe(true)
    expect(story.keyPoints.map(({ sources }) => sources)).toEqual([[2], [3]])
    // A title with the markup of a link waits for an editor, and is shown as words.
    expect(story.warnings.filter(({ code }) => !['unknown-key', 'unlinked-address'].includes(code))).toEqual([])
    expect(story.articles.map(({ link }) => link)).toEqual([
      expect.stringMatching(/^https:\/\/example/),
      expect.any(String),
      expect.any(String),
    ])
  }
})

test('two stories of a day whose titles are the same have two names, and one that is there keeps its own', () => {
  const taken = new Set([slugOfStory(whole, day, new Set())])
  expect(slugOfStory(whole, day, taken)).toMatch(
    /^2026-02-12-dutch-government-takes-control-of-chipmaker-nexperia-[0-9a-f]{8}$/,
  )
  expect(slugOfStory({ ...whole, known: '2026-02-12-x' }, day, taken)).toBe('2026-02-12-x')
})
