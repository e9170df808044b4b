import { expect, test } from 'vitest'
import { safeLink } from './link'

test.each([
  'https://example.com',
  'http://example.com/a?b=c&d=%20#e',
  'HTTPS://EXAMPLE.COM/',
  'https://en.wikipedia.org/wiki/A_(b)',
  'https://example.com:8443/x',
  'https://[2001:db8::1]/',
])('%s is a link', (link) => {
  expect(safeLink(link)).toBe(link)
  expect(safeLink(` ${link} `)).toBe(link)
})

test('a link in other letters is written as browsers send it', () => {
  expect(safeLink('https://例え.jp/路')).toBe('https://xn--r8jz45g.jp/%E8%B7%AF')
})

test.each([
  ['https://example.com/a b?c=d e', 'https://example.com/a%20b?c=d%20e'],
  ['https://example.com/a|b[1]{2}^"<>`', 'https://example.com/a%7Cb%5B1%5D%7B2%7D%5E%22%3C%3E%60'],
  ['https://example.com/100%/a%20b', 'https://example.com/100%25/a%20b'],
  ['https://example.com/a\\b', 'https://example.com/a%5Cb'],
  ['https://example.com/a#b#c', 'https://example.com/a#b%23c'],
  ['https://example.com/Ñandú?q=año#é', 'https://example.com/%C3%91and%C3%BA?q=a%C3%B1o#%C3%A9'],
  ['https://example.com/\u202Ecod.exe', 'https://example.com/%E2%80%AEcod.exe'],
  ['https://example.com/a\nb', 'https://example.com/a%0Ab'],
])('%j only needs encoding', (raw, link) => {
  expect(safeLink(raw)).toBe(link)
  expect(safeLink(link)).toBe(link)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200Bscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.com',
  'mailto:a@example.com',
  'blob:https://example.com/x',
  '//example.com',
  '/relative',
  'relative',
  '#a',
  '',
  'https:',
  'https://',
  'https:///example.com',
  'https:example.com',
  'https:/example.com',
  'https:\\\\example.com',
  'https://example.com\\@evil.example',
  'https://user@example.com',
  'https://user:pass@example.com',
  'https://@example.com',
  'https://:@example.com',
  'https://example.com%40evil@x.example',
  'https://exa mple.com',
  'https://exa\u200Bmple.com/',
  'https://exa|mple.com/',
  'https://example.com/\ud800',
  'https://[::1',
  `https://example.com/${'a'.repeat(9000)}`,
  'view-source:https://example.com',
])('%j is none', (link) => {
  expect(safeLink(link)).toBeUndefined()
})
