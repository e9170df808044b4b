import { expect, test } from 'vitest'
import { parseInline, plainText } from './inline-parser'

test.each([
  'x <3',
  '{process.exit()}',
  '{unclosed',
  'S&P <500',
  'import x from "y"',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)">',
  '<!-- a comment -->',
  '# no heading',
  '- no list',
  '1. no number',
  '> no quote',
  '--- no rule',
  '``` no fence',
  '[no] [link]',
  '[a]: b',
  '2 * 3 * 4',
  'snake_case_name',
  '$25 billion',
  '| a | b |',
  '[^1]: no note',
  'a~b~c',
  'mail a@example.com',
  '<a@example.com>',
])('%j is text, as it stands', (text) => {
  const { inline, unsafe } = parseInline(text)
  expect(unsafe).toEqual([])
  expect(inline.map(({ kind }) => kind)).toEqual(inline.map(() => 'text'))
  expect(plainText(inline)).toBe(text.replace(/^<(.*@.*)>$/, '$1'))
})

test('the little markup there is', () => {
  expect(parseInline('a *b **c*** `d` [e *f*](https://e.com) <https://e.com>').inline).toEqual([
    { kind: 'text', text: 'a ' },
    {
      kind: 'emphasis',
      children: [
        { kind: 'text', text: 'b ' },
        { kind: 'strong', children: [{ kind: 'text', text: 'c' }] },
      ],
    },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd' },
    { kind: 'text', text: ' ' },
    {
      kind: 'link',
      href: 'https://e.com',
      children: [
        { kind: 'text', text: 'e ' },
        { kind: 'emphasis', children: [{ kind: 'text', text: 'f' }] },
      ],
    },
    { kind: 'text', text: ' ' },
    { kind: 'link', href: 'https://e.com', children: [{ kind: 'text', text: 'https://e.com' }] },
  ])
})

test('references are decoded once, and cleaned after', () => {
  const plain = (markdown: string) => plainText(parseInline(markdown).inline)
  expect(plain('&amp;amp; &lt;b&gt; \\*a\\*')).toBe('&amp; <b> *a*')
  expect(plain('a&#8203;&#x202e;b&#0;&shy;c')).toBe('ab\uFFFDc')
})

test('an image is no image, but a link with its words', () => {
  expect(parseInline('![a flag](https://e.com/f.png)').inline).toEqual([
    { kind: 'link', href: 'https://e.com/f.png', children: [{ kind: 'text', text: 'a flag' }] },
  ])
  expect(parseInline('[](https://e.com)').inline).toEqual([
    { kind: 'link', href: 'https://e.com', children: [{ kind: 'text', text: 'https://e.com' }] },
  ])
})

test.each([
  ['[x](javascript:alert(1))', 'javascript:alert(1)'],
  ['[x](JAVASCRIPT&colon;alert(1))', 'JAVASCRIPT:alert(1)'],
  ['[x](&#106;avascript:alert(1))', 'javascript:alert(1)'],
  ['[x](<java script:alert(1)>)', 'java script:alert(1)'],
  ['![x](data:image/svg+xml,x)', 'data:image/svg+xml,x'],
  ['<javascript:alert(1)>', 'javascript:alert(1)'],
  ['[write](mailto:a@example.com)', 'mailto:a@example.com'],
  ['[x](javascript:https://example.com)', 'javascript:https://example.com'],
  ['[x](/relative)', '/relative'],
  ['[x](//example.com)', '//example.com'],
  ['[x]()', ''],
  ['*[x](https://user@example.com)*', 'https://user@example.com'],
])('%j has an unsafe link', (markdown, link) => {
  const reading = parseInline(markdown)
  expect(reading.unsafe).toEqual([link])
  expect(JSON.stringify(reading.inline)).not.toContain('href')
})

test('what is struck is shown as that, and is no part of the plain text', () => {
  const { inline } = parseInline('With ~~a wrong~~ the right figure')
  expect(inline).toContainEqual({ kind: 'struck', children: [{ kind: 'text', text: 'a wrong' }] })
  expect(plainText(inline)).toBe('With  the right figure')
})

test.each([
  ['See https://example.org/a for more.', 'https://example.org/a', 'https://example.org/a'],
  ['See www.example.org.', 'http://www.example.org', 'www.example.org'],
  ['详见https://example.org/路，更多。', 'https://example.org/%E8%B7%AF', 'https://example.org/路'],
])('a bare address in %j is linked, up to its end', (text, href, shown) => {
  const { inline } = parseInline(text)
  expect(inline.filter(({ kind }) => kind === 'link')).toEqual([
    { kind: 'link', href, children: [{ kind: 'text', text: shown }] },
  ])
  expect(plainText(inline)).toBe(text)
})

test('what is defined elsewhere stands where it is named: addresses behind their words, notes in brackets', () => {
  const defined = '[1]: https://e.com/a\n\n[^n]: The *note*.'
  expect(parseInline('[a][1], [1] and b[^n].', defined).inline).toEqual([
    { kind: 'link', href: 'https://e.com/a', children: [{ kind: 'text', text: 'a' }] },
    { kind: 'text', text: ', ' },
    { kind: 'link', href: 'https://e.com/a', children: [{ kind: 'text', text: '1' }] },
    { kind: 'text', text: ' and b' },
    { kind: 'text', text: ' (' },
    { kind: 'text', text: 'The ' },
    { kind: 'emphasis', children: [{ kind: 'text', text: 'note' }] },
    { kind: 'text', text: '.' },
    { kind: 'text', text: ')' },
    { kind: 'text', text: '.' },
  ])
  expect(parseInline('[a][1]', '[1]: javascript:x')).toMatchObject({ unsafe: ['javascript:x'] })
})

test('what is nested beyond reason is flat', () => {
  const { inline } = parseInline(`${'*a '.repeat(200)}${'a*'.repeat(200)}`)
  expect(JSON.stringify(inline).match(/"children":\[\{"kind":"emphasis"/g)?.length ?? 0).toBeLessThan(40)
  expect(plainText(inline)).toHaveLength(200 * 2 + 200 + 0)
})

test('text without markup is itself, spaces at its ends aside, however long', () => {
  for (const text of ['Talks were held.', '新华网 and a "quote" – 5 % of #1, (so) {it} says ~ $x', 'word '.repeat(900)])
    expect(plainText(parseInline(`  ${text}\t`).inline)).toBe(text.trimEnd())
})
