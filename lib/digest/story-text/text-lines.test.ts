import { expect, test } from 'vitest'
import type { Story } from '../document'
import { parseDocument } from '../parse'
import { storiesFromText } from './story-from-text'

const storyOf = (text: string): Story => {
  const [file] = storiesFromText(text, 'story.txt')
  if (file?.kind !== 'story') throw new Error(JSON.stringify(file))
  return parseDocument(file.text, { kind: 'story', slug: `${file.day}-x`, origin: 'x', timeZone: 'UTC' }) as Story
}

test('the entities of scraped text are decoded once, everywhere', () => {
  const story = storyOf(`23-05-2025

Harbour: R&amp;D &#8217;s &quot;first&quot; step &#146;&#x2019;

Date: 23-05-2025
Sources: port-news.example: 1
Image content: Two flags &amp; a table.

Summary

Costs fall &ndash; by 5&nbsp;%, &amp;amp; &lt;script&gt;alert(1)&lt;/script&gt;.

Key Points

  • Fees &amp; taxes, AT&T; and R&D

Articles in this Cluster

Ports agree &#8211; &quot;shared&quot; berths | Port&#32;News

Costs fall by 5&nbsp;% &amp; more.
`)
  expect(story.title).toBe('Harbour: R&D ’s "first" step ’’')
  expect(story.image?.description).toBe('Two flags & a table.')
  expect(story.summary).toBe('Costs fall – by 5\u00A0%, \\&amp; \\<script>alert(1)\\</script>.')
  expect(story.keyPoints[0]?.plain).toBe('Fees & taxes, AT&T; and R&D')
  expect(story.articles).toMatchObject([
    {
      title: 'Ports agree – "shared" berths | Port News',
      account: 'Costs fall by 5\u00A0% & more.',
      outlet: 'port-news.example',
    },
  ])
})

test('Markdown headings are read: of the parts, the title and the articles', () => {
  const story = storyOf(`# Harbour Deal

Date: 23-05-2025
Sources: example.com: 1 | port-news.example: 2

## Summary

Two ports agree.

## Key Points

- The ports share berths
- Fees stay the same

## Articles in this Cluster

### Ports agree on shared berths.

They agreed. It is a first.

Both said costs would fall.

### What changes for shippers?

Fees stay the same.

### Union calls berth deal a first step

The union asked for a say.
`)
  expect(story.title).toBe('Harbour Deal')
  expect(story.keyPoints).toHaveLength(2)
  expect(story.articles.map(({ title, account }) => [title, account])).toEqual([
    ['Ports agree on shared berths.', 'They agreed. It is a first.\n\nBoth said costs would fall.'],
    ['What changes for shippers?', 'Fees stay the same.'],
    ['Union calls berth deal a first step', 'The union asked for a say.'],
  ])
  expect(story.warnings).toEqual([])
})

test('headings of the parts alone do, in bold too', () => {
  const text = (mark: (heading: string) => string) =>
    `Harbour Deal\nDate: 23-05-2025\nSources: example.com: 1\n\n${mark('Summary')}\n\nX.\n\n${mark('Key Points')}\n\n- Y\n\n${mark('Articles')}\n\nTitle\n\nText #1.\n`
  const expected = storyOf(text((heading) => heading)).text
  expect(storyOf(text((heading) => `## ${heading}`)).text).toBe(expected)
  expect(storyOf(text((heading) => `### ${heading}: ###`)).text).toBe(expected)
  expect(storyOf(text((heading) => `**${heading}**`)).text).toBe(expected)
})

test.each([
  ['a standfirst', 'Date: 23-05-2025', 'They disagree on fees\n\nDate: 23-05-2025', ['They disagree on fees']],
  ['a number above the title', 'Harbour Deal', 'Cluster 1\n\nHarbour Deal', ['Harbour Deal']],
  ['a caption', 'Image Source:', 'Two cranes at dusk\nImage Source:', ['Two cranes at dusk']],
  ['a credit', 'Image Source:', 'Image Source: Reuters\nImage credit: Jo Doe', ['Image credit: Jo Doe']],
  ['other labels', 'Image Source:', 'Author: Jo Doe\nCategory: Trade', ['Author: Jo Doe Category: Trade']],
  ['a second line of sources', 'Image Source:', 'Sources: b.example: 3', ['Sources: b.example: 3']],
])('%s at the head of a story is kept, and makes it a draft', (_what, usual, given, kept) => {
  const text = `23-05-2025

Harbour Deal

Date: 23-05-2025
Sources: a.example: 1
Image for cluster 3
Image Source:
Image content: A ship is moored.
It is loaded.

Summary

They agreed.

Articles in this Cluster

Ports agree

They did.
`
  const [plain] = storiesFromText(text, 'story.txt')
  expect(plain).toMatchObject({ doubts: [] })
  const [file] = storiesFromText(text.replace(usual, given), 'story.txt')
  expect(file).toMatchObject({ text: expect.stringContaining('draft: true') })
  const story = storyOf(text.replace(usual, given))
  expect(story.otherSections.map(({ body }) => body)).toEqual(kept)
  if (file?.kind !== 'story') throw new Error('was refused')
  expect(file.doubts[0]?.reason).toMatch(/is above the summary and is not a title/)
})
