import { expect, test } from 'vitest'
import { changed, edit, edited, file, list, markdownOf, overall, seed } from '@/test/digest/editing'
import { parseDigest } from '@/test/digest/parsing'
import { InvalidDocument } from '../invalid-document'

const old = markdownOf(parseDigest(seed), 'overall')

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
  const wanted = [...markdownOf(parseDigest(seed), 'china'), 'One more']
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
  expect(markdownOf(parseDigest(text), 'overall')).toEqual(['a goes on', 'b'])
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
  ['a\nb', 'line break'],
  ['a\r', undefined],
  ['---', 'is empty'],
  ['* * *', 'is empty'],
  ['', 'is empty'],
  ['\u200B', 'is empty'],
  ['&#8203;', 'is empty'],
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
