import { expect, test } from 'vitest'
import { faultLines } from '@/lib/content-files/fault-lines'
import { passedOverLines, syncLine } from './report'

test('a fault is one line: file, line, field, reason; nothing in it can drive a terminal', () => {
  expect(
    faultLines('refused', 'content/x\u001b[2J.md', [
      { line: 3, field: 'date', reason: 'must be a date' },
      { line: undefined, field: 'file', reason: 'The file is larger than 1 MB.' },
    ]),
  ).toEqual([
    'refused   content/x�[2J.md:3 date: must be a date',
    'refused   content/x�[2J.md: The file is larger than 1 MB.',
  ])
})

test('what was passed over is one line a kind, with the first of the files', () => {
  const what = 'files whose names begin with a dot'
  const files = ['.a', '.b', '.c', '.d', '.e'].map((path) => ({ kind: 'passed-over' as const, path, what }))
  const index = { kind: 'passed-over' as const, path: 'digests/_index.md', what: 'pages' }
  expect(passedOverLines([...files, index], (path) => `content/${path}`)).toEqual([
    'skipped   content/.a, content/.b, content/.c and 2 more: files whose names begin with a dot are left alone',
    'skipped   content/digests/_index.md: pages are left alone',
  ])
})

test('a conflict names both sides and both ways out', () => {
  const desk = { revision: 4, editorName: 'Ada', at: new Date('2026-03-01T12:00:00Z') }
  const line = syncLine({ kind: 'conflict', path: 'x', agreed: 2, desk } as never, 'content/x.md')
  expect(line).toMatch(
    /changed.*after revision 2: Ada saved revision 4 at 2026-03-01 12:00 UTC.*--prefer file.*--prefer desk/,
  )
})
