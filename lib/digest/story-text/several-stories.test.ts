import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'
import { readStoryText } from './read-story-text'
import { unplacedHeading } from './story-fields'
import { storiesFromText } from './story-from-text'

const story = (number: number, { head = `23-05-2025\n\nStory ${number}: A Deal`, articles = 2 } = {}) =>
  `${head}

Date: 23-05-2025
Sources: a${number}.example: ${articles}
Image for cluster ${number}
Image Source:

Source: a${number}.example

Image content: A ship is moored at quay ${number}.

Summary

What happened in ${number}.

Key Points

  • Point of ${number}

Articles in this Cluster

${Array.from({ length: articles }, (_, n) => `Title ${number}.${n}x\n\nAccount ${number}.${n}.`).join('\n\n')}
`

const reading = (text: string) => readStoryText(text, 'clusters.txt')
const titles = (text: string) =>
  reading(text).map((each) =>
    each.kind === 'read'
      ? [each.fields.title, ...each.fields.articles.map(({ title, outlet }) => `${title} ${outlet}`)]
      : each.faults,
  )
const faultsOf = (text: string) => {
  try {
    return reading(text).flatMap((each) => (each.kind === 'refused' ? each.faults : []))
  } catch (error) {
    if (error instanceof InvalidDocument) return error.faults
    throw error
  }
}

const both = [
  ['Story 1: A Deal', 'Title 1.0x a1.example', 'Title 1.1x a1.example'],
  ['Story 2: A Deal', 'Title 2.0x a2.example'],
]

test.each([
  ['with a date above each title', `${story(1)}\n\n${story(2, { articles: 1 })}`],
  ['with a title above each date only', `${story(1)}\n${story(2, { head: 'Story 2: A Deal', articles: 1 })}`],
  ['with a ruler between them', `${story(1)}\n-----\n\n${story(2, { articles: 1 })}`],
  [
    'with the title below the date',
    `${story(1)}\n${story(2, { head: '', articles: 1 }).replace('Date: 23-05-2025\n', 'Date: 23-05-2025\nStory 2: A Deal\n')}`,
  ],
  ['without “Date:”', `${story(1)}\n${story(2, { articles: 1 }).replace('Date: 23-05-2025\n', '')}`],
])('two stories in one file are two, %s', (_how, text) => {
  expect(titles(text)).toEqual(both)
})

test.each([
  [
    'its date stands below a sentence',
    `${story(1)}\n${story(2, { head: 'It ends here.' })}`,
    /^“Date: 23-05-2025” begins another story/,
  ],
  [
    'it has no date',
    story(1) + story(2, { head: 'Story 2' }).replace('Date: 23-05-2025\n', ''),
    /^“Sources: a2.example: 2” begins another story/,
  ],
  [
    'it has nothing but its parts',
    `${story(1)}\nStory 2\n\nSummary\n\nWhat.\n\nArticles in this Cluster\n\nX\n\nY.`,
    /^“Articles in this Cluster” begins another story/,
  ],
  [
    'it has a summary only',
    `${story(1)}\nStory 2\n\nSummary\n\nWhat happened.`,
    /^“Summary” appears again after the articles/,
  ],
])('another story of which %s is refused by the line that shows it', (_what, text, reason) => {
  const [fault] = faultsOf(text)
  expect(fault?.reason).toMatch(reason)
  expect(text.split('\n')[(fault?.line ?? 0) - 1]).toBe(/“(.*?)”/.exec(fault?.reason ?? '')?.[1])
})

test('a bad story does not hold up the others of its file', () => {
  const [good, bad] = reading(`${story(1)}\n${story(2).replaceAll('23-05-2025', '31-02-2025')}`)
  expect([good?.kind, bad?.kind]).toEqual(['read', 'refused'])
})

test('paragraphs that may be of another article are kept apart, and the story is a draft', () => {
  const text = `${story(1, { articles: 2 })}`
    .replace('Account 1.0.', 'Account 1.0.\n\nMore of it.\n\nAnd more of it.')
    .replace('\n\nAccount 1.1.', '')
  const [file] = storiesFromText(text, 'story.txt', { draft: false })
  if (file?.kind !== 'story') throw new Error('was refused')
  const document = parseDocument(file.text, { kind: 'story', slug: '2025-05-23-x', origin: 'x', timeZone: 'UTC' })
  expect(document).toMatchObject({
    standing: { draft: true },
    articles: [
      { title: 'Title 1.0x', account: 'Account 1.0.' },
      { title: 'Title 1.1x', account: '' },
    ],
    otherSections: [{ heading: unplacedHeading, body: 'More of it.\n\nAnd more of it.' }],
  })
  expect(file.doubts).toEqual([
    { line: 28, field: 'articles', reason: expect.stringMatching(/^“More of it.” may belong to another article/) },
    { line: 30, field: 'articles', reason: expect.stringMatching(/^“And more of it.”/) },
  ])
})

test('another number of articles than promised makes a draft, and the line says so', () => {
  const [file] = storiesFromText(story(1).replace(': 2\n', ': 5\n'), 'story.txt', { draft: false })
  expect(file).toMatchObject({
    doubts: [{ field: 'sources', reason: '“Sources:” promises 5 articles, but 2 articles could be found.' }],
    text: expect.stringContaining('draft: true'),
  })
})

test.each([
  ['a piece of an account that looks like a title', 'First - Alpha\n\nOne.\n\nMore of one.\n\nHe said so'],
  ['an article whose title names another outlet', 'First - Alpha\n\nOne.\n\nSecond - Gamma News\n\nTwo.'],
  ['a second article of the first outlet', 'First - Alpha\n\nOne.\n\nSecond | Alpha\n\nTwo.'],
])('%s is not given to the outlet that is left over', (_what, articles) => {
  const head = 'A title\n\nDate: 23-05-2025\nSources: alpha.example: 1 | beta.example: 1\n\nArticles\n\n'
  const [read] = reading(head + articles)
  expect(read?.kind === 'read' && read.fields.articles.map(({ outlet }) => outlet)).toEqual([
    'alpha.example',
    undefined,
  ])
})

test('a title that was cut short is not taken for the account of the one above it', () => {
  const head = 'A title\n\nDate: 23-05-2025\nSources: alpha.example: 1 | beta.example: 1\n\nArticles\n\n'
  const [read] = reading(`${head}First - Alpha\n\nSecond of two that go…\n\nTwo.`)
  expect(read).toMatchObject({
    kind: 'read',
    fields: { articles: [{ title: 'First - Alpha', account: [] }], unplaced: ['Second of two that go…', 'Two.'] },
  })
})

test.each([
  ['a standfirst', 'They agree on fees'],
  ['a number', 'Cluster 2'],
  ['two lines', 'They agree on fees\nBy Jo Doe'],
])('%s between the title of a second story and its “Date:” does not move where it begins', (_what, between) => {
  const [one, two] = reading(`${story(1)}\n${story(2).replace('\n\nDate:', `\n\n${between}\n\nDate:`)}`)
  expect(one).toMatchObject({ kind: 'read', doubts: [] })
  expect(two).toMatchObject({ kind: 'read', fields: { title: 'Story 2: A Deal' } })
  expect(two?.kind === 'read' && two.doubts.map(({ reason }) => reason)).toEqual(
    between.split('\n').map((line) => expect.stringContaining(`“${line}” is above the summary`)),
  )
})

const article = fc.record({
  hasTitle: fc.boolean(),
  namesOutlet: fc.boolean(),
  paragraphs: fc.integer({ min: 0, max: 3 }),
})

test('whatever is missing, no account comes to stand under another title or outlet', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), fc.boolean(), (articles, allTitled) => {
      const given = articles.map((each) => ({
        ...each,
        hasTitle: allTitled || each.hasTitle,
        paragraphs: allTitled || !each.hasTitle ? each.paragraphs : Math.max(each.paragraphs, 1),
      }))
      const blocks = given.flatMap(({ hasTitle, namesOutlet, paragraphs }, index) => [
        ...(hasTitle ? [`About ${index} things${namesOutlet ? ` - House${index}` : ''}`] : []),
        ...Array.from({ length: paragraphs }, (_, n) => `Account ${index} says ${n}.`),
      ])
      const sources = given.map((_, index) => `house${index}.example: 1`).join(' | ')
      const [read] = reading(
        `A title\n\nDate: 23-05-2025\nSources: ${sources}\n\nSummary\n\nX.\n\nArticles\n\n${blocks.join('\n\n')}`,
      )
      if (read?.kind !== 'read') throw new Error('was refused')
      for (const { title, outlet, account } of read.fields.articles) {
        const number = /\d/.exec(title)?.[0]
        for (const text of account) expect(/\d/.exec(text)?.[0]).toBe(number)
        if (outlet) expect(outlet).toBe(`house${number}.example`)
      }
      const kept = [
        ...read.fields.articles.flatMap(({ title, account }) => [title, ...account]),
        ...read.fields.unplaced,
      ]
      expect(kept.sort()).toEqual(blocks.sort())
    }),
    { numRuns: 500 },
  )
})
