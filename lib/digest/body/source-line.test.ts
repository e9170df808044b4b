import { expect, test } from 'vitest'
import { shortestTime } from '@/test/digest/computing-time'
import { parseSourceLine, type SourceLine } from './source-line'

const link = 'https://e.com/x'

test.each([
  ['[en-US] [T](https://e.com/x) - O (1/21/2026)', { locale: 'en-US', title: 'T', outlet: 'O', written: '1/21/2026' }],
  ['[T](https://e.com/x) - O (2026-01-21)', { title: 'T', outlet: 'O', written: '2026-01-21' }],
  ['[T](https://e.com/x) - O', { title: 'T', outlet: 'O' }],
  [
    '[zh-Hans-CN] [新华 😀](https://e.com/x) - 新华网 (12/1/2026)',
    { locale: 'zh-Hans-CN', title: '新华 😀', outlet: '新华网', written: '12/1/2026' },
  ],
  [
    '[T](https://e.com/x) - The Standard (HK) (2/12/2026)',
    { title: 'T', outlet: 'The Standard (HK)', written: '2/12/2026' },
  ],
  ['[T](https://e.com/x) - The Standard (HK)', { title: 'T', outlet: 'The Standard (HK)' }],
  ['[T](https://e.com/x) - A - B - C (1/2/2026)', { title: 'T', outlet: 'A - B - C', written: '1/2/2026' }],
  ['[T](https://e.com/x) – O', { title: 'T', outlet: 'O' }],
  ['[[SMM] A [b] c](https://e.com/x) - O', { title: '[SMM] A [b] c', outlet: 'O' }],
  ['[en-US] [[SMM] A](https://e.com/x) - O', { locale: 'en-US', title: '[SMM] A', outlet: 'O' }],
  ['[A ] b](https://e.com/x) - O', { title: 'A ] b', outlet: 'O' }],
  ['[A [ b](https://e.com/x) - O', { title: 'A [ b', outlet: 'O' }],
  ['[en] is a title](https://e.com/x) - O', { title: 'en] is a title', outlet: 'O' }],
  ['[A | "b" ‘c’ `d` *e* _f_ **g**](https://e.com/x) - O', { title: 'A | "b" ‘c’ `d` *e* _f_ **g**', outlet: 'O' }],
  ['[A `unclosed *and](https://e.com/x) - O', { title: 'A `unclosed *and', outlet: 'O' }],
  [
    '[x <3 {process.exit()} S&P <500 <b>](https://e.com/x) - O',
    { title: 'x <3 {process.exit()} S&P <500 <b>', outlet: 'O' },
  ],
  ['[AT&amp;T &amp;amp; \\*x\\*](https://e.com/x) - O &lt;3', { title: 'AT&T &amp; *x*', outlet: 'O <3' }],
  ['[A](http://a.b) - B](https://e.com/x) - O', { title: 'A](http://a.b) - B', outlet: 'O' }],
  ['[A (b) ](https://e.com/x) - O', { title: 'A (b)', outlet: 'O' }],
  ['[A\u202E\u200Bb](https://e.com/x) - O\u0007', { title: 'Ab', outlet: 'O' }],
  ['[T](<https://e.com/x>) - O', { title: 'T', outlet: 'O' }],
  ['[T]( https://e.com/x ) - O', { title: 'T', outlet: 'O' }],
  ['[T](https://e.com/x "words") - O', { title: 'T', outlet: 'O' }],
  ['[T](https://e.com/x) - (O) (1/21/2026)', { title: 'T', outlet: '(O)', written: '1/21/2026' }],
])('%j', (raw, source) => {
  const { tag, hasStrayTag: _, ...rest } = parseSourceLine(raw) as SourceLine
  expect({ ...rest, locale: tag?.locale }).toEqual({ locale: undefined, written: undefined, link, ...source })
})

test('links with brackets and references are read as Markdown means them', () => {
  expect(parseSourceLine('[T](https://e.com/A_(b)) - O (1/1/2026)')).toMatchObject({ link: 'https://e.com/A_(b)' })
  expect(parseSourceLine('[T](https://e.com/?a=1&amp;b=2) - O')).toMatchObject({ link: 'https://e.com/?a=1&b=2' })
  expect(parseSourceLine('[T](javascript&#58;alert(1)) - O')).toMatchObject({ link: 'javascript:alert(1)' })
})

test.each([
  'T - O',
  '[T] - O',
  '[T](https://e.com/x)',
  '[T](https://e.com/x) O',
  '[T](https://e.com/x) - ',
  '[T](https://e.com/x) - (1/21/2026)',
  '[T](https://e.com/x',
  '[T](https://e.com/x) - O (1/21/20',
  '[](https://e.com/x) - O',
  '[\u200B](https://e.com/x) - O',
  '[T](https://e.com/x) - \u200B',
  '',
  'https://e.com/x',
  `[${'T'.repeat(10_000)}](https://e.com/x) - O`,
])('%j is no source, with a reason', (raw) => {
  expect(parseSourceLine(raw)).toEqual(expect.any(String))
})

test('long and hostile lines take no time', () => {
  for (const part of ['[', ']', '](', '(', '[a](', ' ', '\t- ', '](https://e.com', '\\', '&amp;', '](<']) {
    const repeated = part.repeat(Math.floor(9_900 / part.length))
    for (const line of [
      repeated,
      `[${repeated}`,
      `[x](https://e.com) - ${repeated}`,
      `[x](https://e.com) - a${repeated}b`,
    ]) {
      expect(shortestTime(() => parseSourceLine(line), 50)).toBeLessThan(50)
    }
  }
})
