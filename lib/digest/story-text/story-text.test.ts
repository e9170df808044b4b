import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { lineText } from '@/test/digest/digest-texts'
import { cleanText } from '../clean-text'
import type { Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'
import { isTitle } from './article-blocks'
import { readStoryText } from './read-story-text'
import { storiesFromText } from './story-from-text'
import { canBeTitle } from './story-parts'
import { readTextLines } from './text-lines'

const seed = readFileSync(new URL('./story.fixture.txt', import.meta.url), 'utf8')
const fileOf = (text: string) => {
  const [file, ...others] = storiesFromText(text, 'story.txt')
  if (file?.kind !== 'story' || others.length > 0)
    throw new InvalidDocument('x', file && 'faults' in file ? file.faults : [])
  return file
}
const storyOf = (text: string): Story => {
  const file = fileOf(text)
  return parseDocument(file.text, { kind: 'story', slug: `${file.day}-x`, origin: 'x', timeZone: 'UTC' }) as Story
}

describe('the story of the seeds', () => {
  const file = fileOf(seed)
  const story = storyOf(seed)

  test('has its day and title, and no warning', () => {
    expect(file.doubts).toEqual([])
    expect(story).toMatchObject({
      title: 'US-China Relations: Trade and Security Tensions Persist',
      day: '2025-05-23',
      date: new Date('2025-05-23T00:00:00Z'),
      warnings: [],
    })
  })

  test('has its image, outlets and key points', () => {
    expect(story.image).toMatchObject({ link: undefined, source: 'edition.cnn.com' })
    expect(story.image?.description).toMatch(/^The image depicts a formal meeting .* official gathering\.$/)
    expect(story.outlets).toEqual(
      ['cbsnews.com', 'cnbc.com', 'edition.cnn.com', 'scmp.com'].map((name) => ({ name, count: 1 })),
    )
    expect(story.keyPoints).toHaveLength(3)
    expect(story.summary).toMatch(/^The US and China are navigating .* inconsistent US signaling\.$/)
  })

  test('has each article with its literal title and its outlet', () => {
    expect(story.articles.map(({ title, outlet }) => [title, outlet])).toEqual([
      [
        `China says Trump's "Golden Dome" missile defense plan increases risk of "space becoming a battlefield" - CBS News`,
        'cbsnews.com',
      ],
      ['U.S., China hold first call since Geneva meeting, signaling progress in trade talks', 'cnbc.com'],
      [
        'Analysis: What’s China aiming for in US trade negotiations after ‘victory’ in tariffs truce? | CNN BusinessClose icon',
        'edition.cnn.com',
      ],
      [
        'Can the US be counted on for Asia security? Crisis report casts doubt, warns of arms race | South China Morning Post',
        'scmp.com',
      ],
    ])
    for (const { account } of story.articles) expect(account.length).toBeGreaterThan(300)
  })

  test('loses no word but its labels', () => {
    const words = (text: string) => new Set(text.match(/[\p{L}\p{N}’']+/gu))
    const kept = words(file.text)
    const labels = ['Date', 'Sources', 'Image', 'cluster', '3', 'Source', 'content', 'this', 'Cluster']
    expect([...words(seed)].filter((word) => !kept.has(word))).toEqual(labels)
  })

  test('is the same with CRLF, a byte order mark or other bullets', () => {
    for (const text of [
      seed.replaceAll('\n', '\r\n'),
      `\uFEFF${seed}`,
      seed.replaceAll('  • ', '- '),
      seed.replaceAll('  • ', '* '),
      `${seed}\n\n`,
    ]) {
      expect(fileOf(text)).toEqual(file)
    }
  })
})

describe('other stories of the kind', () => {
  const head = '21-02-2026\n\nA title\n\nDate: 21-02-2026\nSources: a.com: 1 | www.nytimes.com: 2\n'
  const tail = 'Summary\n\nWhat happened.\n\nKey Points\n\n  • One\n\nArticles in this Cluster\n\n'

  test('without an image, or with a link to one', () => {
    const articles = 'First\n\nText.\n\nSecond\n\nText.\n\nThird\n\nText.'
    expect(storyOf(`${head}\n${tail}${articles}`)).toMatchObject({ image: undefined, warnings: [] })
    const linked = storyOf(
      `${head}Image for cluster 3\nhttps://e.com/i.jpg\nImage Source:\n\nSource: a.com\n\nImage content: Two flags.\n\n${tail}${articles}`,
    )
    expect(linked.image).toEqual({ link: 'https://e.com/i.jpg', source: 'a.com', description: 'Two flags.' })
    const unsafe = storyOf(
      `${head}Image for cluster 3\njavascript:alert(1)\nImage content: Two flags.\n\n${tail}${articles}`,
    )
    expect(unsafe.image?.link).toBeUndefined()
  })

  test('accounts of several paragraphs stay with their titles', () => {
    const story = storyOf(
      `${head}\n${tail}First title\n\nOne.\n\nTwo.\n\nSecond title - The New York Times\n\nThree.\n\nThird\n\nFour.`,
    )
    expect(story.articles.map(({ title, account, outlet }) => [title, account, outlet])).toEqual([
      ['First title', 'One.\n\nTwo.', undefined],
      ['Second title - The New York Times', 'Three.', 'www.nytimes.com'],
      ['Third', 'Four.', undefined],
    ])
  })

  test('titles right above their accounts are titles', () => {
    const story = storyOf(`${head}\n${tail}First\nOne goes\non.\n\nSecond\nTwo.\n\nThird\nThree.`)
    expect(story.articles.map(({ title, account }) => [title, account])).toEqual([
      ['First', 'One goes on.'],
      ['Second', 'Two.'],
      ['Third', 'Three.'],
    ])
  })

  test('fewer articles than promised are held by the file that comes of it', () => {
    const story = storyOf(`${head}\n${tail}First\n\nText.`)
    expect(story.articles).toHaveLength(1)
    expect(story.warnings.map(({ code }) => code)).toContain('count-disagrees')
  })

  test('an article may be called Summary', () => {
    const story = storyOf(`${head}\n${tail}Summary\n\nText.\n\nKey points\n\nMore.\n\nThird\n\nEnd.`)
    expect(story.articles.map(({ title }) => title)).toEqual(['Summary', 'Key points', 'Third'])
  })

  test.each([
    ['CBS News', 'cbsnews.com'],
    ['BBC News', 'www.bbc.co.uk'],
    ['The Guardian', 'theguardian.com'],
    ['The Wall Street Journal', 'wsj.com'],
    ['AP News', 'apnews.com'],
    ['South China Morning Post', 'scmp.com'],
    ['CNN BusinessClose icon', 'edition.cnn.com'],
    ['Reuters', 'www.reuters.com'],
    ['Financial Times', 'ft.com'],
  ])('“… - %s” is of %s', (name, host) => {
    const text = `A title\nDate: 21-02-2026\nSources: other.com: 1 | ${host}: 1\n\nArticles\n\nX - ${name}\n\nText.\n\nY\n\nText.`
    expect(storyOf(text).articles.map(({ outlet }) => outlet)).toEqual([host, 'other.com'])
  })

  test.each([
    ['', 'file'],
    ['just text', 'date'],
    [head, 'file'],
    [`Date: 31-02-2026\n\n${tail}`, 'date'],
    [`21-02-2026\n\n${tail}`, 'title'],
    [`${head.replace('.com: 2', '.com: many')}\n${tail}`, 'sources'],
    ['a\0b', 'file'],
  ])('%j is refused', (text, field) => {
    try {
      fileOf(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidDocument)
      expect((error as InvalidDocument).faults.map((fault) => fault.field)).toContain(field)
    }
  })
})

const isReadAsTitle = (text: string): boolean => {
  const [line, ...others] = readTextLines(text)
  return line !== undefined && others.length === 0 && isTitle(line.text) && canBeTitle(line)
}

test('whatever the text holds, it is literal in the file', () => {
  const start = fc.constantFrom(
    '',
    '',
    '# ',
    '- ',
    '+ ',
    '12. ',
    '> ',
    '=== ',
    '~~~',
    '```',
    '---',
    '| a |',
    'Outlet: ',
    'Link: ',
    '[a]: ',
    '<div>',
    '    ',
  )
  const account = fc
    .tuple(
      start,
      lineText.filter((text) => !isReadAsTitle(`${text}.`)),
    )
    .map(([first, text]) => `${first}${text}.`)
  const shown = (markdown: string) => cleanText(plainText(fromMarkdown(markdown)))
  fc.assert(
    fc.property(
      lineText.filter((text) => isReadAsTitle(text)),
      lineText,
      fc.array(fc.tuple(lineText.filter(isReadAsTitle), account), { minLength: 2, maxLength: 4 }),
      (title, point, articles) => {
        const text = [
          `${title}\nDate: 21-02-2026\nSources: e.com: ${articles.length}\n`,
          `Summary\n\n${point}.\n\nKey Points\n\n• ${point}\n\nArticles in this Cluster\n`,
          ...articles.map(([name, words]) => `${name}\n\n${words}\n`),
        ].join('\n')
        const [reading] = readStoryText(text, 'x')
        if (reading?.kind !== 'read') throw new Error('was refused')
        const { fields } = reading
        const story = storyOf(text)
        expect(story.title).toBe(fields.title)
        expect(story.keyPoints.map(({ plain }) => plain)).toEqual(fields.keyPoints)
        expect(story.articles.map((article) => article.title)).toEqual(fields.articles.map((article) => article.title))
        expect(story.articles.map((article) => shown(article.account))).toEqual(
          fields.articles.map(({ account }) => account.join(' ')),
        )
        expect(shown(story.summary)).toBe(fields.summary.join(' '))
        expect(story.articles).toHaveLength(articles.length)
      },
    ),
    { numRuns: 100 },
  )
})
