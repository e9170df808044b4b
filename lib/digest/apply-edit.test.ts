import { readFileSync } from 'node:fs'
import { diffLines } from 'diff'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit'
import type { Digest, Document, Story } from './document'
import type { Edit } from './edit'
import { InvalidDocument } from './invalid-document'
import { type ParseContext, parseDocument } from './parse'

const at = new Date('2026-03-01T10:00:00Z')
const context: ParseContext = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' }
const storyContext: ParseContext = { ...context, kind: 'story', slug: '2025-05-23-some-words' }
const seed = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')

const parse = (text: string, own = context) => parseDocument(text, own)
const edit = (text: string, ...edits: Edit[]): Document =>
  edits.reduce((document, next) => applyEdit(document, next, context), parse(text))
const editStory = (text: string, ...edits: Edit[]) =>
  edits.reduce((document, next) => applyEdit(document, next, storyContext), parse(text, storyContext)) as Story

/** `-old` and `+new` lines. */
const changed = (before: string, after: string): string[] =>
  diffLines(before, after).flatMap(({ value, added, removed }) =>
    added || removed
      ? value
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((line) => (added ? '+' : '-') + line)
      : [],
  )
const edited = (text: string, ...edits: Edit[]) => changed(text, edit(text, ...edits).text)
const markdownOf = (document: Document, section: string): string[] => {
  const digest = document as Digest
  const list =
    section === 'overall' ? digest.highlights : digest.perspectives.find(({ id }) => id === section)?.highlights
  return (list ?? []).map(({ markdown }) => markdown)
}
const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })

const file = (body: string, front = '', end = '\n') =>
  `---
title: A title
date: 2026-01-21
draft: false
perspectives:
  - id: us
    name: United States
  - id: china
    name: China
${front}---

${body}`.replaceAll('\n', end)
const list = (...lines: string[]) => file(`## Overall Highlights\n\n${lines.join('\n')}\n\n## Sources\n`)

describe('highlights', () => {
  const old = markdownOf(parse(seed), 'overall')

  test('an edit that changes nothing changes no byte', () => {
    expect(edit(seed, overall(...old)).text).toBe(seed)
  })

  test('one reworded bullet is one changed line', () => {
    const wanted = [...old]
    wanted[1] = 'Reworded.'
    expect(edited(seed, overall(...wanted))).toEqual([`-- ${old[1]}`, '+- Reworded.'])
  })

  test('bullets are added, removed and moved line by line', () => {
    expect(edited(list('- a', '- b'), overall('a', 'new', 'b'))).toEqual(['+- new'])
    expect(edited(list('- a', '- b', '- c'), overall('a', 'c'))).toEqual(['-- b'])
    expect(edited(list('- a', '- b', '- c'), overall('c', 'a', 'b'))).toEqual(['+- c', '-- c'])
  })

  test('a perspective has its own list', () => {
    const wanted = [...markdownOf(parse(seed), 'china'), 'One more']
    const after = edit(seed, { kind: 'highlights', section: 'china', highlights: wanted })
    expect(changed(seed, after.text)).toEqual(['+- One more'])
    expect(markdownOf(after, 'china')).toEqual(wanted)
  })

  test('marker, indentation and trailing spaces stay where they were', () => {
    expect(edited(list('* a  ', '*   b\t'), overall('a', 'c', 'd'))).toEqual(['-*   b\t', '+*   c', '+*   d'])
    expect(edited(list('1. a', '2. b'), overall('a', 'b', 'c'))).toEqual(['+3. c'])
    expect(edited(list(' + a'), overall('a', 'b'))).toEqual(['+ + b'])
  })

  test('a wrapped bullet is one highlight, and keeps its lines while untouched', () => {
    const text = list('- a', '  goes on', '- b')
    expect(markdownOf(parse(text), 'overall')).toEqual(['a goes on', 'b'])
    expect(edited(text, overall('a goes on', 'c'))).toEqual(['-- b', '+- c'])
  })

  test('loose lists stay loose', () => {
    expect(edited(list('- a', '', '- b'), overall('a', 'b', 'c'))).toEqual(['+- c', '+'])
    expect(edited(list('- a', '', '- b', '', '- c'), overall('a', 'c'))).toEqual(['-- b', '-'])
  })

  test('text between bullets is kept', () => {
    const text = list('- a', '', 'A stray sentence.', '', '- b')
    expect(edit(text, overall()).text).toContain('A stray sentence.')
    expect(edited(text, overall('a', 'c'))).toEqual(['-- b', '+- c'])
  })

  test('CRLF, byte order mark and a missing last line end stay', () => {
    const crlf = `\uFEFF${list('- a', '- b').replaceAll('\n', '\r\n')}`
    const after = edit(crlf, overall('a', 'b', 'c')).text
    expect(after).toBe(crlf.replace('- b\r\n', '- b\r\n- c\r\n'))
    const open = file('## Overall Highlights\n\n- a\n- b')
    expect(edit(open, overall('b', 'a')).text).toBe(file('## Overall Highlights\n\n- b\n- a'))
    expect(edit(open, overall('a')).text).toBe(file('## Overall Highlights\n\n- a'))
    expect(edit(open, overall('a', 'b', 'c')).text).toBe(file('## Overall Highlights\n\n- a\n- b\n- c'))
  })

  test('an empty list can be filled, and a list emptied', () => {
    const empty = edit(list('- a', '- b'), overall())
    expect(markdownOf(empty, 'overall')).toEqual([])
    expect(edit(file('## Overall Highlights\n\n## Sources\n'), overall('a', 'b')).text).toBe(
      file('## Overall Highlights\n\n- a\n- b\n\n## Sources\n'),
    )
    expect(edit(file('## Overall Highlights'), overall('a')).text).toBe(file('## Overall Highlights\n\n- a'))
  })

  test('a missing section is put in its place', () => {
    expect(edit(file('## Sources\n'), overall('a')).text).toBe(file('## Overall Highlights\n\n- a\n\n## Sources\n'))
    expect(edit(file(''), overall('a')).text).toBe(file('## Overall Highlights\n\n- a\n'))
    const sided = edit(file('## Overall Highlights\n\n* a\n\n## China Perspective\n\n* c\n\n## Sources\n'), {
      kind: 'highlights',
      section: 'us',
      highlights: ['u'],
    })
    expect(sided.text).toBe(
      file(
        '## Overall Highlights\n\n* a\n\n## United States Perspective (United States Sources)\n\n* u\n\n## China Perspective\n\n* c\n\n## Sources\n',
      ),
    )
    expect(markdownOf(sided, 'us')).toEqual(['u'])
  })

  test.each([
    '- a list',
    '1. a number',
    '# a heading',
    '> a quote',
    '```',
    '~~~ x',
    '    code',
    '[a]: https://example.com',
    '<script>alert(1)</script>',
    '<!-- more -->',
    '*** x',
    'x <3 & S&P <500 {process.exit()} &amp;amp;',
    '=== x',
    '新华网 [ ] | ` ** 👩‍💻',
    'a\\',
    '- - - - x',
    '+',
    '\u202Eabc',
  ])('a highlight of %j reads back as it was given', (highlight) => {
    const before = list('- a', '- b')
    for (const wanted of [['a', highlight, 'b'], [highlight], ['a', highlight]]) {
      const after = edit(before, overall(...wanted))
      expect(markdownOf(after, 'overall')).toEqual(wanted.map((markdown) => markdown.trim()))
    }
  })

  test.each([
    ['a\nb', 'line end'],
    ['a\r', undefined],
    ['---', 'says nothing'],
    ['* * *', 'says nothing'],
    ['', 'says nothing'],
    ['\u200B', 'says nothing'],
    ['&#8203;', 'says nothing'],
    ['a\0b', 'NUL'],
    ['a\ud800', 'half a character'],
    ['a'.repeat(5001), 'longer than 5000'],
    ['[x](javascript:alert(1))', 'javascript:alert(1)'],
    ['<vbscript:x>', 'vbscript:x'],
  ])('a highlight of %j is refused by name', (highlight, reason) => {
    const refused = () => edit(list('- a', '- b'), overall('a', highlight))
    if (reason === undefined) return expect(markdownOf(refused(), 'overall')).toEqual(['a', 'a'])
    expect(refused).toThrow(InvalidDocument)
    expect(refused).toThrow(/highlights\[1\]/)
    expect(refused).toThrow(reason)
  })

  test('a list the document does not have is refused', () => {
    expect(() => edit(seed, { kind: 'highlights', section: 'eu', highlights: [] })).toThrow(InvalidDocument)
  })
})

describe('standing', () => {
  const draft = seed.replace('draft: false', 'draft: true')

  test('publish and unpublish change one line', () => {
    expect(edited(draft, { kind: 'publish', at })).toEqual(['-draft: true', '+draft: false'])
    expect(edited(seed, { kind: 'unpublish' })).toEqual(['-draft: false', '+draft: true'])
    expect(edit(seed, { kind: 'publish', at }).text).toBe(seed)
  })

  test('a draft that does not say so is written out', () => {
    const silent = seed.replace('draft: false\n', '')
    expect(parse(silent).standing.draft).toBe(true)
    expect(edited(silent, { kind: 'publish', at })).toEqual(['+draft: false'])
    expect(edited(silent, { kind: 'unpublish' })).toEqual(['+draft: true'])
    expect(edited(seed.replace('draft: false', 'draft:'), { kind: 'publish', at })).toEqual([
      '-draft:',
      '+draft: false',
    ])
    const noted = seed.replace('draft: false', 'draft: # later')
    expect(edited(noted, { kind: 'publish', at })).toEqual(['-draft: # later', '+draft: false # later'])
  })

  test('publishing passes what holds a document, and only that', () => {
    const held = draft.replace('articleCount: 20', 'articleCount: 21')
    expect(edited(held, { kind: 'publish', at })).toEqual([
      '-draft: true',
      '+draft: false',
      '+reviewed: 2026-03-01T10:00:00.000Z',
    ])
    const early = new Date('2026-01-20T00:00:00Z')
    expect(edit(draft, { kind: 'publish', at: early }).standing.reviewed).toEqual(early)
  })

  test('publishing keeps an embargo and lifts a withdrawal', () => {
    const away = edit(
      seed,
      { kind: 'schedule', publishAt: new Date('2026-04-01T00:00:00Z'), at },
      { kind: 'withdraw', at },
    )
    expect(away.standing).toMatchObject({ withdrawn: at, publishAt: new Date('2026-04-01T00:00:00Z') })
    const back = edit(away.text, { kind: 'publish', at })
    expect(back.standing).toMatchObject({
      withdrawn: undefined,
      publishAt: new Date('2026-04-01T00:00:00Z'),
      draft: false,
    })
    expect(changed(seed, back.text)).toEqual(['+publishAt: 2026-04-01T00:00:00.000Z'])
  })

  test('a withdrawal keeps its first moment', () => {
    const away = edit(seed, { kind: 'withdraw', at })
    expect(edit(away.text, { kind: 'withdraw', at: new Date('2026-05-01T00:00:00Z') }).text).toBe(away.text)
  })
})

describe('front matter', () => {
  test.each([
    ['title: A title', 'New, plain', 'title: New, plain'],
    ['title: A title', 'New: "quoted" # 1', 'title: "New: \\"quoted\\" # 1"'],
    ['title: "A title"   # note', 'New', 'title: "New"   # note'],
    ["title: 'A title'", "It's", "title: 'It''s'"],
    ['"title" : A title', 'true', '"title" : "true"'],
    ['title: >-\n  A folded\n  title', 'New', 'title: "New"'],
    ['title: A\n  wrapped title', '- x', 'title: "- x"'],
  ])('%j retitled %j is %j', (before, title, after) => {
    const text = file('## Sources\n').replace('title: A title', before)
    const retitled = edit(text, { kind: 'title', title })
    expect(retitled.text).toBe(text.replace(before, after))
    expect(retitled.title).toBe(title)
  })

  test('a title that is none is refused', () => {
    for (const title of ['', ' ', '\u200B\u200D', 'x'.repeat(501)]) {
      expect(() => edit(seed, { kind: 'title', title })).toThrow(/title/)
    }
  })

  const correction = { at, note: 'It was "ten", not: nine.' }
  test.each([
    ['no list', '', '+corrections:|+  - at: 2026-03-01T10:00:00.000Z|+    note: "It was \\"ten\\", not: nine."'],
    ['an empty key', 'corrections:\n', undefined],
    ['an empty list', 'corrections: []\n', undefined],
    ['a flow list', 'corrections: [{at: 2026-01-22, note: x}]\n', undefined],
    ['a flow list with a comma', 'corrections: [\n  {at: 2026-01-22, note: x},\n  ]\n', undefined],
    [
      'a block list',
      'corrections:\n- at: 2026-01-22\n  note: x\n\nother: y\n',
      '+- at: 2026-03-01T10:00:00.000Z|+  note: "It was \\"ten\\", not: nine."',
    ],
    ['a block list at the end', 'corrections:\n    - note: >\n        x\n      at: 2026-01-22\n', undefined],
  ])('a correction is added to %s', (_, front, lines) => {
    const text = file('## Sources\n', front)
    const after = edit(text, { kind: 'correct', ...correction })
    expect(after.corrections.at(-1)).toEqual(correction)
    expect(after.corrections).toHaveLength(front.includes('x') ? 2 : 1)
    if (lines) expect(changed(text, after.text)).toEqual(lines.split('|'))
  })

  test('keys that are indented stay so', () => {
    const text = file('').replace(/(?<=---\n)([\s\S]*?)(?=---)/, (keys) => keys.replace(/^/gm, '  ').replace(/ +$/, ''))
    expect(edit(text, { kind: 'withdraw', at }).standing.withdrawn).toEqual(at)
  })
})

describe('stories', () => {
  const story = `---
title: A story
date: 2025-05-23
draft: false
---

## Summary

One paragraph.
Another line.

<!--more-->

## Key Points

- A point

## Articles

### One

Outlet: cnbc.com

The account.

### Two
`

  test('summary, account and key points are edited line by line', () => {
    const after = editStory(
      story,
      { kind: 'summary', summary: 'One paragraph.\nA new line.' },
      { kind: 'account', index: 0, account: 'Another account.\n\nIn two.' },
      { kind: 'account', index: 1, account: 'Its text.' },
      { kind: 'highlights', section: 'key-points', highlights: ['A point', 'And *another*'] },
    )
    expect(changed(story, after.text)).toEqual([
      '-Another line.',
      '+A new line.',
      '+- And *another*',
      '-The account.',
      '+Another account.',
      '+In two.',
      '+',
      '+',
      '+Its text.',
    ])
    expect(after.articles.map(({ account }) => account)).toEqual(['Another account.\n\nIn two.', 'Its text.'])
  })

  test('missing sections are put in their place', () => {
    const bare = '---\ntitle: A story\ndate: 2025-05-23\n---\n\n## Articles\n\n### One\n\nText.\n'
    const after = editStory(
      bare,
      { kind: 'highlights', section: 'key-points', highlights: ['p'] },
      { kind: 'summary', summary: 's' },
    )
    expect(after.text).toBe(bare.replace('## Articles', '## Summary\n\ns\n\n## Key Points\n\n- p\n\n## Articles'))
  })

  test.each(['## Another section', 'x\n===', '```\nopen', 'x [y](file:///etc)'])(
    'a summary of %j is refused',
    (summary) => {
      expect(() => editStory(story, { kind: 'summary', summary })).toThrow(InvalidDocument)
    },
  )

  test.each(['### Another article', 'Link: https://example.com\n\nx', '```\nopen'])(
    'an account of %j is refused',
    (account) => {
      expect(() => editStory(story, { kind: 'account', index: 0, account })).toThrow(InvalidDocument)
    },
  )

  test('digests have none of these', () => {
    expect(() => edit(seed, { kind: 'summary', summary: 'x' })).toThrow(InvalidDocument)
    expect(() => editStory(story, { kind: 'account', index: 2, account: 'x' })).toThrow(InvalidDocument)
  })
})
