import { expect, test } from 'vitest'
import { cleanProse, cleanText, stripInvisible } from './clean-text'

test.each([
  ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0090f', 'abcdef'],
  ['bidi overrides', 'a\u202Eb\u2066c\u2069d\u200Fe', 'abcde'],
  ['zero-width characters', 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg', 'abcdefg'],
  ['lone surrogates', 'a\uD800b\uDC00c', 'abc'],
  ['noncharacters', 'a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}e', 'abcde'],
  ['hidden tags', 'a\u{E0041}\u{E007F}b', 'ab'],
  ['fillers', 'a\u3164\u115Fb', 'ab'],
  ['an annotation', 'a\uFFF9b', 'ab'],
])('%s are removed', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each(['👩‍💻', '🏳️‍🌈', '❤️‍🔥', '👨🏽‍👩🏿‍👧', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '葛󠄀', '新华网', 'می‌خواهم', 'é', '𝒳', 'क्‍ष', 'a b'])(
  '%s stays',
  (text) => {
    expect(cleanText(text)).toBe(text)
  },
)

test('a joiner outside of an emoji goes', () => {
  expect(cleanText('👩\u200D')).toBe('👩')
  expect(cleanText('\u200D💻 a\u200Db')).toBe('💻 ab')
})

test('one line has single spaces and no ends', () => {
  expect(cleanText('  a\t\r\n b\u2028c\u0085d ')).toBe('a b c d')
})

test('prose keeps its lines, whatever ends them', () => {
  expect(cleanProse('\n \n  a\r\nb\u202E\rc \n\n')).toBe('  a\nb\nc')
  expect(stripInvisible('a\tb\nc')).toBe('a\tb\nc')
})
