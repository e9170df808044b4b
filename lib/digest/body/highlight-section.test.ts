import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDigest, parseStory } from '@/test/digest/parsing'
import { lineOf, whole } from '@/test/digest/whole-digest'
import type { Digest } from '../document'

const withSide = (text: string) => whole.replace('- c\n', `${text}\n`)
const sideOf = (text: string) => parseDigest(withSide(text)).perspectives[1]
const pointsOf = (text: string) =>
  sideOf(text)?.highlights.map(({ plain, depth = 0 }) => `${'  '.repeat(depth)}${plain}`)
const proseOf = (text: string) => sideOf(text)?.prose.map(({ body, after }) => [after, body])
const holdsOf = (digest: Digest) => digest.warnings.filter(({ holds }) => holds).map(({ code, line }) => [code, line])

describe('is read as points, and holds nothing', () => {
  test.each([
    ['• One.\n• Two.', ['One.', 'Two.']],
    ['•One.\n•Two, which goes\n  on.', ['One.', 'Two, which goes on.']],
    ['– One.\n– Two.', ['One.', 'Two.']],
    ['· One.\n\n· Two.', ['One.', 'Two.']],
    ['● One.\n◦ Two.\n▪ Three.\n‣ Four.', ['One.', 'Two.', 'Three.', 'Four.']],
    ['• One.\n  ◦ A detail.\n• Two.', ['One.', '  A detail.', 'Two.']],
    ['**1. Trade** One.\n\n**2. Security** Two.', ['1. Trade One.', '2. Security Two.']],
    ['**1.** One.\n**2.** Two.', ['1. One.', '2. Two.']],
    ['(1) One.\n(2) Two.', ['(1) One.', '(2) Two.']],
    ['①一。\n②二。', ['①一。', '②二。']],
    ['1. One.\n2. Two.', ['One.', 'Two.']],
    ['•\u00A0One.\n•\u00A0Two.', ['One.', 'Two.']],
    ['-\u00A0One.\n-\u00A0Two.', ['One.', 'Two.']],
    ['→ One.\n→ Two.', ['One.', 'Two.']],
    ['★ One.\n◆ Two.\n✔\uFE0E Three.', ['One.', 'Two.', 'Three.']],
    ['» One.\n» Two.', ['One.', 'Two.']],
    ['－ One.\n− Two.', ['One.', 'Two.']],
    ['\\* One.\n\\* Two.', ['One.', 'Two.']],
    ['🔹 One.\n🔹 Two.', ['🔹 One.', '🔹 Two.']],
    ['1️⃣ One.\n2️⃣ Two.', ['1️⃣ One.', '2️⃣ Two.']],
    ['a) One.\nb) Two.', ['a) One.', 'b) Two.']],
    ['(a) One.\n(b) Two.', ['(a) One.', '(b) Two.']],
    ['i. One.\nii. Two.', ['i. One.', 'ii. Two.']],
    ['1)One.\n2)Two.', ['1)One.', '2)Two.']],
    ['١. One.\n٢. Two.', ['١. One.', '٢. Two.']],
    ['一、一。\n二、二。', ['一、一。', '二、二。']],
    ['（一）一。\n（二）二。', ['（一）一。', '（二）二。']],
    ['第一，一。\n第二，二。', ['第一，一。', '第二，二。']],
    ['- One.\n• Two.', ['One.', 'Two.']],
    [
      '- One:\n  - A detail.\n  - Another:\n    1. Deeper.\n- Two.',
      ['One:', '  A detail.', '  Another:', '    Deeper.', 'Two.'],
    ],
    ['- One:\n  • A detail.\n  • Another.', ['One:', '  A detail.', '  Another.']],
    ['- One, in two\n\n  paragraphs.', ['One, in two paragraphs.']],
    ['- One\n<!--more-->', ['One']],
  ])('%j', (text, points) => {
    expect(pointsOf(text)).toEqual(points)
    expect(proseOf(text)).toEqual([])
    expect(parseDigest(withSide(text)).warnings).toEqual([])
  })
})

describe('is shown in its place, and holds nothing', () => {
  test.each([
    [
      'Beijing rejected *the* tariffs.\n\nIt announced drills.',
      [],
      [[0, 'Beijing rejected *the* tariffs.\n\nIt announced drills.']],
    ],
    ['Its outlets stress:\n\n- One.\n- Two.', ['One.', 'Two.'], [[0, 'Its outlets stress:']]],
    ['Its outlets stress:\n• One.\n• Two.', ['One.', 'Two.'], [[0, 'Its outlets stress:']]],
    ['Its outlets stress:\n– One.\n– Two.', ['One.', 'Two.'], [[0, 'Its outlets stress:']]],
    ['- One.\n\nIn short, a thaw.', ['One.'], [[1, 'In short, a thaw.']]],
    [
      '- One.\n\nBetween.\n\n- Two.\n\nAfter.',
      ['One.', 'Two.'],
      [
        [1, 'Between.'],
        [2, 'After.'],
      ],
    ],
    ['- One.\n  - Below.\n\n  More of one.\n- Two.', ['One.', '  Below.', 'Two.'], [[2, 'More of one.']]],
    [
      'The talks of\n20. January go on – and\n– so it is said – on.',
      [],
      [[0, 'The talks of\n20. January go on – and\n– so it is said – on.']],
    ],
    [
      '-5 degrees, and\n-7 at night; 1.5 million, and\n2.5 more; A. Smith and\nB. Jones.',
      [],
      [[0, '-5 degrees, and\n-7 at night; 1.5 million, and\n2.5 more; A. Smith and\nB. Jones.']],
    ],
    ['No China sources available for this time period.', [], [[0, 'No China sources available for this time period.']]],
  ])('%j', (text, points, prose) => {
    expect([pointsOf(text), proseOf(text)]).toEqual([points, prose])
    expect(parseDigest(withSide(text)).warnings).toEqual([])
  })
})

describe('is shown as it stands, and holds with its line and its words', () => {
  test.each([
    ['> Beijing rejected them.', 'a quotation', '> Beijing rejected them.'],
    ['| Item | Value |\n| --- | ---: |\n| Tariff | 10 % |', 'a table', '| Item | Value |'],
    ['### Trade\n\n- One.', 'another heading', '### Trade'],
    ['```\ncode\n```', 'code', '```'],
    ['- One.\n\n      code of it', 'code', 'code of it'],
    ['- One.\n\n  > A quotation in it.', 'a quotation', '> A quotation in it.'],
    ['- > One.\n  > Two.', 'a quotation', '- > One.'],
  ])('%j', (text, name, words) => {
    const digest = parseDigest(withSide(text))
    const [hold, ...more] = digest.warnings
    expect(more).toEqual([])
    expect(hold).toMatchObject({ code: 'stray-text', holds: true })
    expect(hold?.message).toBe(
      `“China Perspective (China Sources)” contains ${name}, which is shown as it is: “${words}”`,
    )
    expect(withSide(text).split('\n')[(hold?.line ?? 0) - 1]).toContain(words)
    const shown = JSON.stringify([pointsOf(text), proseOf(text)])
    for (const word of text.match(/[A-Za-z]+/g) ?? []) expect(shown).toContain(word)
  })
})

test('the overall section and the key points of a story are read alike', () => {
  const digest = parseDigest(whole.replace('- a\n', 'In prose.\n'))
  expect([digest.highlights, digest.prose]).toMatchObject([
    [],
    [{ body: 'In prose.', after: 0, line: lineOf(whole, '- a') }],
  ])
  expect(digest.warnings).toEqual([])
  const story =
    '---\ntitle: x\ndate: 2025-05-23\ndraft: false\n---\n\n## Summary\n\nS.\n\n## Key Points\n\n• One\n\nMore.\n'
  expect(parseStory(story)).toMatchObject({ keyPoints: [{ plain: 'One' }], prose: [{ body: 'More.', after: 1 }] })
})

test('what stands below the sources is shown there, and holds', () => {
  const text = `${whole}\nA note on the sources.\n`
  const digest = parseDigest(text)
  expect(digest.sourceProse).toMatchObject([{ body: 'A note on the sources.' }])
  expect(holdsOf(digest)).toEqual([['stray-text', lineOf(text, 'A note')]])
  expect(parseDigest(whole).sourceProse).toEqual([])
})

test('definitions are no text where something names them: a link behind its words, a note in brackets', () => {
  const text = `${whole.replace('- a\n', '- a [b][1] c[^n].\n')}\n[1]: https://e.com/b\n[^n]: A note\n  of two lines.\n`
  const digest = parseDigest(text)
  expect(digest.warnings).toEqual([])
  expect(digest.highlights[0]?.plain).toBe('a b c (A note of two lines.).')
  expect(JSON.stringify(digest.highlights)).toContain('"href":"https://e.com/b"')
  const unnamed = parseDigest(`${whole}\n[1]: https://e.com/b\n`)
  expect(unnamed.sourceProse).toMatchObject([{ body: '[1]: https://e.com/b' }])
})

test('a further section is read with the definitions it names', () => {
  const text = `${whole.replace('\n## Sources', '\n## More\n\nSee [b][1].\n\n## Sources')}\n[1]: https://e.com/b\n`
  expect(parseDigest(text).otherSections[0]?.body).toBe('See [b][1].\n\n[1]: https://e.com/b')
})

test.each([
  ['- [ ] To be checked', 'task', 'To be checked'],
  ['- [x] Checked', 'task', 'Checked'],
  ['- With a mark[^1] in it', 'open-mark', 'With a mark[^1] in it'],
  ['- A [b][1] c', 'open-mark', 'A [b][1] c'],
])('%j holds', (text, code, plain) => {
  const digest = parseDigest(withSide(text))
  expect(holdsOf(digest)).toEqual([[code, lineOf(whole, '- c')]])
  expect(digest.perspectives[1]?.highlights.map((highlight) => highlight.plain)).toEqual([plain])
})

test('nothing in a section is dropped, whatever it is made of', () => {
  const kinds = [
    '- p1',
    '• p2',
    'w3',
    '> w4',
    '### w5',
    '| w6 | b |\n| --- | --- |',
    '```\nw7\n```',
    '1. p8',
    '- p9\n  - p10',
    '**1. p11**',
    '– p12',
  ]
  for (const first of kinds) {
    for (const second of kinds) {
      for (const gap of ['\n\n', '\n']) {
        const text = `${first}${gap}${second}`
        const shown = JSON.stringify([pointsOf(text), proseOf(text)])
        for (const word of text.match(/[pw]\d+/g) ?? [])
          expect([text, shown]).toEqual([text, expect.stringContaining(word)])
      }
    }
  }
})

test('the documents of the house have nothing of it', () => {
  const text = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')
  const digest = parseDigest(text)
  expect([digest, ...digest.perspectives].flatMap(({ prose }) => prose)).toEqual([])
  expect(
    [...digest.highlights, ...digest.perspectives.flatMap(({ highlights }) => highlights)].every(
      ({ depth }) => depth === undefined,
    ),
  ).toBe(true)
})
