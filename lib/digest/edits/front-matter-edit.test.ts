import { expect, test } from 'vitest'
import { at, changed, edit, file, seed } from '@/test/digest/editing'

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
