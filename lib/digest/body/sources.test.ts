import { expect, test } from 'vitest'
import { parseDigest } from '@/test/digest/parsing'
import { front, holdsOf, lineOf, overall, sides, source, sources, whole } from '@/test/digest/whole-digest'

test('belong to the perspective in whose run they stand', () => {
  const text = front(2, 1) + overall + sides + sources(source('A'), source('B'), source('C'))
  expect(parseDigest(text).sources.map(({ number, title, perspective }) => [number, title, perspective])).toEqual([
    [1, 'A', 'us'],
    [2, 'B', 'us'],
    [3, 'C', 'china'],
  ])
  expect(parseDigest(text).perspectives[1]?.sources).toEqual([parseDigest(text).sources[2]])
})

test('a line that is no source is kept, named by line, and holds', () => {
  const text = front(2, 1) + overall + sides + sources(source('A'), 'Not a source [at] all', source('C'))
  const digest = parseDigest(text)
  const line = lineOf(text, '2. Not')
  expect(digest.unreadSources).toEqual([{ number: 2, text: 'Not a source [at] all', line }])
  expect(digest.warnings[0]).toMatchObject({ code: 'unparsed-source', line, holds: true })
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
  const digest = parseDigest(whole.replace(right, wrong))
  const line = lineOf(whole, right)
  expect(digest.warnings).toMatchObject([{ code: 'count-disagrees', field, line, holds: true }])
  expect(digest.sources).toHaveLength(2)
})

test('runs that do not add up hold', () => {
  expect(holdsOf(whole.replace('China, count: 1', 'China, count: 5'))).toEqual(['count-disagrees'])
  const short = whole.replace('China, count: 1', 'China, count: 0').replace('chinaSources: 1\n', '')
  expect(holdsOf(short)).toEqual(['source-without-perspective'])
  expect(parseDigest(short).sources[1]?.perspective).toBeUndefined()
})

test('runs come from the other figures where they are not declared', () => {
  const uncounted = whole.replaceAll(', count: 1', '')
  expect(parseDigest(uncounted).sources.map(({ perspective }) => perspective)).toEqual(['us', 'china'])
  const last = uncounted.replace('chinaSources: 1\n', '')
  expect(parseDigest(last).perspectives[1]?.sources).toHaveLength(1)
  expect(holdsOf(last.replace('usSources: 1\n', ''))).toContain('run-unknown')
})

test('a line hidden below a source is not taken for part of it', () => {
  const text = front(1, 1) + overall + sides + sources(`${source('A')}\n   [B](https://e.com/b) - Other`, source('C'))
  expect(parseDigest(text).sources.map(({ title, outlet }) => [title, outlet])).toEqual([
    ['A', 'Outlet'],
    ['C', 'Outlet'],
  ])
  expect(parseDigest(text).warnings).toMatchObject([{ code: 'stray-text', line: lineOf(text, '[B]'), holds: true }])
  expect(parseDigest(text).sourceProse).toMatchObject([{ body: '[B](https://e.com/b) - Other', after: 1 }])
})

test('a source wrapped by hand is one source', () => {
  const text = front(1, 0) + overall + sides + sources('[A long\n   title](https://e.com/x) -\n   Outlet (1/21/2026)')
  expect(parseDigest(text).sources).toMatchObject([{ title: 'A long title', outlet: 'Outlet', date: '2026-01-21' }])
})

test('two halves of sources are not made into one', () => {
  const text =
    front(1, 0) + overall + sides + sources('[A](https://e.com/a)\n   [B](https://e.com/b) - Outlet (1/21/2026)')
  expect(parseDigest(text)).toMatchObject({ sources: [], unreadSources: [{ number: 1 }] })
})

test.each([
  ['(2/30/2026)', 'Outlet', undefined, 'unread-date'],
  ['(Invalid Date)', 'Outlet', undefined, 'unread-date'],
  ['(Invalid Date) [paywall]', 'Outlet (Invalid Date) [paywall]', undefined, 'unread-date'],
  ['(1/21/2026) [paywall]', 'Outlet (1/21/2026) [paywall]', undefined, 'unread-date'],
  [', Jan 21, 2026', 'Outlet , Jan 21, 2026', undefined, 'unread-date'],
  ['【2026年1月21日】', 'Outlet 【2026年1月21日】', undefined, 'unread-date'],
  ['()', 'Outlet', undefined, 'unread-date'],
  [', 1/21/2026', 'Outlet', '2026-01-21', undefined],
  ['- 2026-01-21', 'Outlet', '2026-01-21', undefined],
  ['[21 Jan 2026]', 'Outlet', '2026-01-21', undefined],
  ['（2026年1月21日）', 'Outlet', '2026-01-21', undefined],
  ['(13/1/2026)', 'Outlet', '2026-01-13', undefined],
  ['(HK) (Wed Jan 21 2026 04:00:43 GMT+0000 (Coordinated Universal Time))', 'Outlet (HK)', '2026-01-21', undefined],
])('a source of Outlet %s', (written, outlet, date, code) => {
  const text = front(1, 0) + overall + sides + sources(source('A').replace('Outlet (1/21/2026)', `Outlet ${written}`))
  const digest = parseDigest(text)
  expect(digest.sources).toMatchObject([{ outlet, date, title: 'A' }])
  expect(digest.warnings).toEqual(
    code ? [expect.objectContaining({ code, holds: true, line: lineOf(text, '1. [A]') })] : [],
  )
})

test('no tag of another form becomes part of a title', () => {
  const tags = ['zh-Hans-CN', 'unknown-unknown', 'en_US', 'US', 'Exclusive']
  const text = front(5, 0) + overall + sides + sources(...tags.map((tag, index) => `[${tag}] ${source(`T${index}`)}`))
  const digest = parseDigest(text)
  expect(digest.sources.map(({ title, locale }) => [title, locale])).toEqual([
    ['T0', 'zh-Hans-CN'],
    ['T1', undefined],
    ['T2', 'en-US'],
    ['T3', undefined],
    ['T4', undefined],
  ])
  expect(digest.warnings).toMatchObject([{ code: 'unread-locale', line: lineOf(text, '5. ['), holds: true }])
  expect(digest.warnings[0]?.message).toContain('“[Exclusive]”')
})

test.each(['[en-US [A', '[en-US](https://e.com/tag) [A', '[en_US] x] [A', '[unknown-unknown]; x [A'])(
  'a title that begins with a tag whose brackets went astray holds: %s',
  (title) => {
    const text = front(1, 0) + overall + sides + sources(`${title}](https://e.com/x) - Outlet (1/21/2026)`)
    expect(parseDigest(text).warnings).toMatchObject([
      { code: 'unread-locale', line: lineOf(text, '1. ['), holds: true },
    ])
  },
)

test.each(['[A [b', '[A ] b', '[The [Video] of', '[A](http://a.b) - B'])(
  'brackets of a feed are the title’s: %s',
  (title) => {
    const text = front(1, 0) + overall + sides + sources(`${title}](https://e.com/x) - Outlet (1/21/2026)`)
    expect(parseDigest(text).warnings).toEqual([])
  },
)
