import { describe, expect, test } from 'vitest'
import type { Digest, Story } from '../document'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const front = (us: number, china: number) => `---
title: A title
date: 2026-01-21
articleCount: ${us + china}
perspectives:
  - {id: us, name: United States, count: ${us}}
  - {id: china, name: China, count: ${china}}
usSources: ${us}
chinaSources: ${china}
draft: false
---
`
const overall = '## Overall Highlights\n\n- a\n'
const sides =
  '\n## United States Perspective (United States Sources)\n\n- u\n\n## China Perspective (China Sources)\n\n- c\n'
const source = (title: string) => `[${title}](https://e.com/x) - Outlet (1/21/2026)`
const sources = (...items: string[]) =>
  `\n## Sources\n\nThis summary is based on these:\n\n${items.map((item, index) => `${index + 1}. ${item}\n`).join('')}`
const whole = front(1, 1) + overall + sides + sources(source('A'), source('B'))

const parse = (text: string) => parseDocument(text, context) as Digest
const holds = (text: string) =>
  parse(text)
    .warnings.filter((warning) => warning.holds)
    .map(({ code }) => code)
const faults = (text: string) => {
  try {
    parse(text)
    return []
  } catch (error) {
    if (error instanceof InvalidDocument) return error.faults
    throw error
  }
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('sections', () => {
  test('a whole digest has no warning', () => {
    expect(parse(whole).warnings).toEqual([])
  })

  test('without highlights a digest is held', () => {
    expect(holds(whole.replace(overall, ''))).toEqual(['no-highlights'])
    expect(holds(whole.replace('- a', 'no bullet'))).toEqual(['no-highlights'])
  })

  test('a perspective without its section is held, and the other way round', () => {
    expect(holds(whole.replace('## China Perspective (China Sources)', '### China'))).toEqual([
      'perspective-without-section',
    ])
    const stranger = whole.replace('\n## Sources', '\n## Russia Perspective (Russia Sources)\n\n- r\n\n## Sources')
    expect(holds(stranger)).toEqual(['undeclared-perspective'])
    expect(parse(stranger).otherSections).toEqual([
      { heading: 'Russia Perspective (Russia Sources)', body: '- r', line: lineOf(stranger, '## Russia') },
    ])
  })

  test.each([
    '## China Perspective',
    '## THE CHINA PERSPECTIVE',
    '## China',
    '## China’s Perspective: an overview',
    '## Perspective of China (10 sources)',
    'China Perspective\n-----------------',
    '# China View #',
  ])('%j is the section of China', (heading) => {
    const digest = parse(whole.replace('## China Perspective (China Sources)', heading))
    expect(digest.perspectives[1]?.highlights[0]?.plain).toBe('c')
    expect(digest.warnings).toEqual([])
  })

  test.each([
    '## Watch What Happens if China Attacks Taiwan?',
    '## China and the United States',
    '## Sources say more',
  ])('%j is another section', (heading) => {
    const text = whole.replace('\n## Sources', `\n${heading}\n\nSome *prose*.\n\n- b\n\n### Below\n\n## Sources`)
    expect(parse(text).otherSections).toEqual([
      { heading: heading.slice(3), body: 'Some *prose*.\n\n- b\n\n### Below', line: lineOf(text, heading) },
    ])
    expect(parse(text).warnings).toEqual([])
  })

  test('names that hold one another find their own sections', () => {
    const text = whole
      .replaceAll('China Perspective (China Sources)', 'Greater China Perspective')
      .replace('name: United States', 'name: China')
      .replace('name: China, count: 1}\nus', 'name: Greater China, count: 1}\nus')
      .replace('United States Perspective (United States Sources)', 'China Perspective')
    expect(parse(text).perspectives.map(({ name, highlights }) => [name, highlights[0]?.plain])).toEqual([
      ['China', 'u'],
      ['Greater China', 'c'],
    ])
  })

  test('a second section of a kind is kept as other text', () => {
    const text = `${whole}\n## Overall highlights\n\n- again\n`
    expect(holds(text)).toEqual(['second-section'])
    expect(parse(text).highlights.map(({ plain }) => plain)).toEqual(['a'])
    expect(parse(text).otherSections).toMatchObject([{ heading: 'Overall highlights', body: '- again' }])
  })

  test('what stands before the first heading is kept, comments are not shown', () => {
    const text = whole.replace(overall, `Good morning.\n\n<!--more-->\n\n${overall}`)
    expect(parse(text).otherSections).toMatchObject([{ heading: 'Introduction', body: 'Good morning.' }])
    expect(parse(whole.replace('- a\n', '- a\n\n<!--more-->\n')).warnings).toEqual([])
  })

  test('text beside a list is told to the editor, and holds nothing', () => {
    const text = whole.replace('- a\n', '- a\n\nA stray sentence.\n')
    expect(parse(text).warnings).toMatchObject([{ code: 'stray-text', line: lineOf(text, 'A stray'), holds: false }])
  })

  test('HTML swallows nothing', () => {
    const text = whole.replace('- a\n', '- a <script>\n\n<script>\n\n<div>\n')
    expect(parse(text).sources).toHaveLength(2)
    expect(parse(text).highlights[0]?.plain).toBe('a <script>')
  })
})

describe('highlights', () => {
  test('bullets of any sort, wrapped and nested, are highlights with their lines', () => {
    const text = whole.replace('- a\n', '* *a*\n  and b\n* c\n  - d\n\n1) e\n')
    expect(
      parse(text).highlights.map(({ markdown, plain, line }) => [markdown, plain, line - lineOf(text, '* *a*')]),
    ).toEqual([
      ['*a* and b', 'a and b', 0],
      ['c - d', 'c - d', 2],
      ['e', 'e', 5],
    ])
  })

  test('an empty bullet is not shown', () => {
    const text = whole.replace('- a\n', '- a\n-\n- \u200B\n')
    expect(parse(text).highlights).toHaveLength(1)
    expect(parse(text).warnings.map(({ code }) => code)).toEqual(['empty-highlight', 'empty-highlight'])
  })

  test('a bullet too long is refused by line', () => {
    expect(faults(whole.replace('- a', `- ${'a'.repeat(5001)}`))).toMatchObject([{ line: 14, field: 'highlights[0]' }])
  })
})

describe('sources', () => {
  test('belong to the perspective in whose run they stand', () => {
    const text = front(2, 1) + overall + sides + sources(source('A'), source('B'), source('C'))
    expect(parse(text).sources.map(({ number, title, perspective }) => [number, title, perspective])).toEqual([
      [1, 'A', 'us'],
      [2, 'B', 'us'],
      [3, 'C', 'china'],
    ])
    expect(parse(text).perspectives[1]?.sources).toEqual([parse(text).sources[2]])
  })

  test('a line that is no source is kept, named by line, and holds', () => {
    const text = front(2, 1) + overall + sides + sources(source('A'), 'Not a source [at] all', source('C'))
    const digest = parse(text)
    const line = lineOf(text, '2. Not')
    expect(digest.unreadSources).toEqual([{ number: 2, text: 'Not a source [at] all', line }])
    expect(digest.warnings[0]).toMatchObject({ code: 'unparsed-source', line, holds: true })
    // It keeps its place in the run.
    expect(digest.sources.map(({ number, perspective }) => [number, perspective])).toEqual([
      [1, 'us'],
      [3, 'china'],
    ])
  })

  test.each([
    ['articleCount: 2', 'articleCount: 3', 'articleCount'],
    ['usSources: 1', 'usSources: 0', 'usSources'],
    ['chinaSources: 1', 'chinaSources: 10', 'chinaSources'],
  ])('%s given as %s holds, and the list is right', (right, wrong, field) => {
    const digest = parse(whole.replace(right, wrong))
    const line = lineOf(whole, right)
    expect(digest.warnings).toMatchObject([{ code: 'count-disagrees', field, line, holds: true }])
    expect(digest.sources).toHaveLength(2)
  })

  test('runs that do not add up hold', () => {
    expect(holds(whole.replace('China, count: 1', 'China, count: 5'))).toEqual(['count-disagrees'])
    const short = whole.replace('China, count: 1', 'China, count: 0').replace('chinaSources: 1\n', '')
    expect(holds(short)).toEqual(['source-without-perspective'])
    expect(parse(short).sources[1]?.perspective).toBeUndefined()
  })

  test('runs come from the other figures where they are not declared', () => {
    const uncounted = whole.replaceAll(', count: 1', '')
    expect(parse(uncounted).sources.map(({ perspective }) => perspective)).toEqual(['us', 'china'])
    const last = uncounted.replace('chinaSources: 1\n', '')
    expect(parse(last).perspectives[1]?.sources).toHaveLength(1)
    expect(holds(last.replace('usSources: 1\n', ''))).toContain('run-unknown')
  })

  test('a line hidden below a source is not taken for part of it', () => {
    const text = front(1, 1) + overall + sides + sources(`${source('A')}\n   [B](https://e.com/b) - Other`, source('C'))
    expect(parse(text).sources.map(({ title, outlet }) => [title, outlet])).toEqual([
      ['A', 'Outlet'],
      ['C', 'Outlet'],
    ])
    expect(parse(text).warnings).toMatchObject([{ code: 'unparsed-source', line: lineOf(text, '[B]') }])
  })

  test('a source wrapped by hand is one source', () => {
    const text = front(1, 0) + overall + sides + sources('[A long\n   title](https://e.com/x) -\n   Outlet (1/21/2026)')
    expect(parse(text).sources).toMatchObject([{ title: 'A long title', outlet: 'Outlet', date: '2026-01-21' }])
  })
})

describe('links', () => {
  const bad = [
    'javascript:alert(1)',
    'JaVa&#x53;cript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//e.com',
    '/x',
    'https://u@e.com',
  ]
  test.each(bad)('%s is refused by line wherever it stands', (link) => {
    const places: [string, string][] = [
      ['- a\n', `- a\n- [x](${link})\n`],
      ['- u\n', `- u\n- ![x](${link})\n`],
      ['- c\n', `- c\n\nStray [x](${link}).\n`],
      ['](https://e.com/x) - O', `](${link}) - O`],
      ['\n## Sources', `\n## More\n\nSee [x](${link}).\n\n## Sources`],
      ['\n## Sources', `\n## More\n\nSee [x][1].\n\n[1]: <${link}>\n\n## Sources`],
      ['\n## Sources', `\n## More [x](${link})\n\n## Sources`],
      ['\n## Sources', `\n> - [x](<${link}>)\n\n## Sources`],
    ]
    for (const [before, after] of places) {
      const text = whole.replace(before, after)
      expect(text).not.toBe(whole)
      const [fault, ...more] = faults(text)
      expect(more).toEqual([])
      expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain(link)
    }
  })

  test('links in a line that is no source are refused too', () => {
    expect(faults(whole.replace('[B](https://e.com/x) - Outlet', 'B [x](javascript:alert(1))'))).toHaveLength(1)
  })

  test('a title that looks like a link is a title', () => {
    expect(parse(whole.replace('[B]', '[B (javascript:alert(1)) //e.com]')).sources[1]?.title).toBe(
      'B (javascript:alert(1)) //e.com',
    )
  })
})

describe('stories', () => {
  const storyContext = { ...context, kind: 'story', slug: '2025-05-23-words' } as const
  const parseStory = (text: string) => parseDocument(text, storyContext) as Story
  const story = `---
title: A story
date: 2025-05-23
outlets:
  - {name: cnbc.com, count: 1}
  - {name: scmp.com, count: 1}
image: {link: "https://e.com/i.jpg", source: cnn.com, description: Two flags}
draft: false
---

## Summary

First *paragraph*.

Second.

## Key Points

- One

## Articles

### Analysis: “A” [b] *c* | CNN \\# &amp;amp; x #1

Outlet: cnbc.com
Link: https://e.com/a

Its account.

In two.

### Watch What Happens if China Attacks Taiwan?

Another.
`
  test('are read whole', () => {
    const read = parseStory(story)
    expect(read.warnings).toEqual([])
    expect(read).toMatchObject({
      day: '2025-05-23',
      outlets: [
        { name: 'cnbc.com', count: 1 },
        { name: 'scmp.com', count: 1 },
      ],
      image: { link: 'https://e.com/i.jpg', source: 'cnn.com', description: 'Two flags' },
      summary: 'First *paragraph*.\n\nSecond.',
      keyPoints: [{ plain: 'One' }],
      articles: [
        {
          title: 'Analysis: “A” [b] *c* | CNN # &amp; x #1',
          outlet: 'cnbc.com',
          link: 'https://e.com/a',
          account: 'Its account.\n\nIn two.',
        },
        {
          title: 'Watch What Happens if China Attacks Taiwan?',
          outlet: undefined,
          link: undefined,
          account: 'Another.',
        },
      ],
    })
  })

  test.each([
    ['Link: https://e.com/a', 'Link: javascript:alert(1)'],
    ['https://e.com/i.jpg', 'data:image/png,x'],
    ['First *paragraph*', '[x](file:///x)'],
    ['Another.', '<javascript:x>'],
    ['- One', '- [x](/y)'],
    ['count: 1', 'count: -1'],
    ['count: 1', 'count: "1"'],
    ['name: cnbc.com', 'nom: cnbc.com'],
    ['image: {', 'image: x # {'],
  ])('with %j as %j are refused', (right, wrong) => {
    expect(() => parseStory(story.replace(right, wrong))).toThrow(InvalidDocument)
  })

  test.each([
    ['count: 1', 'count: 2', 'count-disagrees'],
    ['## Summary', '## Something', 'no-summary'],
    ['- One', 'One', 'no-highlights'],
    [', description: Two flags', '', 'image-without-description'],
    ['Another.', '', 'no-account'],
  ])('with %j as %j are held', (right, wrong, code) => {
    const held = parseStory(story.replace(right, wrong)).warnings.filter((warning) => warning.holds)
    expect(held.map((warning) => warning.code)).toContain(code)
  })

  test('cut off are refused', () => {
    expect(() => parseStory(story.slice(0, story.indexOf('### Watch') + 12))).toThrow(/cut off/)
  })
})
