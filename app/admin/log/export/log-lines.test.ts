import { expect, test } from 'vitest'
import { csvHead, csvLines, jsonLines } from './log-lines'

const act = {
  id: 12,
  at: new Date('2026-03-01T10:00:00Z'),
  act: 'publish',
  editorId: 7,
  editorName: 'Ada "A", Admin',
  slug: 'us-china/2026-02-05',
  revision: 3,
  detail: 'two\nlines',
}
const stranger = { ...act, id: 11, act: 'fail-sign-in', editorId: undefined, editorName: undefined }
const nobody = { ...stranger, slug: undefined, revision: undefined, detail: '=HYPERLINK("http://evil.example")' }

test('CSV: a line an act, every cell in quotes, commas and line ends kept', () => {
  expect(csvHead).toBe('"id","at","editor_id","editor","act","document","revision","detail"\r\n')
  expect(csvLines([act])).toBe(
    '"12","2026-03-01T10:00:00.000Z","7","Ada ""A"", Admin","publish","us-china/2026-02-05","3","two\nlines"\r\n',
  )
  expect(csvLines([stranger])).toContain('"11","2026-03-01T10:00:00.000Z","","","fail-sign-in"')
})

test.each([
  ...['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠x'],
  ...['﹦1+1', '﹢1', '﹣1', '﹫x'],
])('a spreadsheet runs nothing that somebody typed: %j', (detail) => {
  expect(csvLines([{ ...nobody, detail }])).toContain(`,"'${detail}"`)
  expect(csvLines([nobody])).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
})

test.each([' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', '\u2060 ', ';', '; '])(
  'nor after what cannot be seen or parts cells: %j',
  (before) => expect(csvLines([{ ...nobody, detail: `${before}=1` }])).toContain(`,"'${before}'=1"`),
)

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a; =1+1', "a; '=1+1"],
  ['a\t=1+1;-2', "a\t'=1+1;'-2"],
  ['a\n@x', "a\n'@x"],
])('nor where cells are parted by something else than commas: %j', (detail, written) => {
  expect(csvLines([{ ...nobody, detail }])).toContain(`,"${written}"`)
})

test.each(['us-china/2026-02-05', 'ada@example.org as admin', 'a = b', 'x; y', '2 in a row'])(
  'what is no formula is left as it is: %j',
  (detail) => expect(csvLines([{ ...nobody, detail }])).toContain(`,"${detail}"`),
)

test('what stands in any column is as harmless as the detail, and a line is one record', () => {
  const evil = { ...act, editorName: '=cmd|calc', slug: '@SUM(1)', detail: '"\r\n=1+1,2' }
  const [cells] = [`"12","2026-03-01T10:00:00.000Z","7","'=cmd|calc","publish","'@SUM(1)","3","""\r\n'=1+1,2"\r\n`]
  expect(csvLines([evil])).toBe(cells)
})

test('JSON lines: an object a line, as it is', () => {
  const lines = jsonLines([act, nobody]).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: 12, at: '2026-03-01T10:00:00.000Z', editor_id: 7, document: 'us-china/2026-02-05', detail: 'two\nlines' },
    { id: 11, editor: null, editor_id: null, document: null, revision: null, detail: nobody.detail },
  ])
})
