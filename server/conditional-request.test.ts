import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from './conditional-request'

const now = new Date('2026-02-12T12:00:00Z')
const modified = new Date('2026-02-12T04:00:51.254Z')
const selected = { tag: { opaque: 'abc', weak: false }, modified }
const verdict = (headers: Record<string, string>, of = selected) => judge(new Headers(headers), of, now)

describe('If-None-Match', () => {
  test.each([
    ['the tag itself', '"abc"'],
    ['the tag made weak on the way', 'W/"abc"'],
    ['anything', '*'],
    ['anything, with spaces', ' * '],
    ['a list with it', '"x", "abc", W/"y"'],
    ['a list without spaces', '"x","abc"'],
    ['a list with empty members', ', ,"abc",'],
    ['a list where another tag holds a comma', '"a,b", "abc"'],
  ])('%s: not modified', (_, field) => {
    expect(verdict({ 'If-None-Match': field })).toBe('not-modified')
  })

  test.each([
    ['another tag', '"abcd"'],
    ['a tag of which it is a part of the text', '"x,"abc""'],
    ['the tag without quotes', 'abc'],
    ['another case', '"ABC"'],
    ['a small w', 'w/"abc"'],
    ['nothing', ''],
    ['a star in a list', '"x", *'],
  ])('%s: sent', (_, field) => {
    expect(verdict({ 'If-None-Match': field })).toBe('send')
  })

  test('takes precedence over If-Modified-Since, in both directions', () => {
    const same = { 'If-Modified-Since': 'Thu, 12 Feb 2026 04:00:51 GMT' }
    expect(verdict({ ...same, 'If-None-Match': '"other"' })).toBe('send')
    expect(verdict({ ...same, 'If-None-Match': 'no tag at all' })).toBe('send')
    const older = { 'If-Modified-Since': 'Thu, 12 Feb 2015 04:00:51 GMT' }
    expect(verdict({ ...older, 'If-None-Match': '"abc"' })).toBe('not-modified')
  })

  test('a weak tag of ours matches too', () => {
    expect(verdict({ 'If-None-Match': '"abc"' }, { tag: { opaque: 'abc', weak: true }, modified })).toBe('not-modified')
  })
})

describe('If-Modified-Since', () => {
  test.each([
    ['the moment itself', 'Thu, 12 Feb 2026 04:00:51 GMT'],
    ['a later one', 'Thu, 12 Feb 2026 05:00:00 GMT'],
    ['one that has not come', 'Fri, 13 Feb 2026 00:00:00 GMT'],
    ['the form of RFC 850', 'Thursday, 12-Feb-26 04:00:51 GMT'],
    ['the form of asctime', 'Thu Feb 12 04:00:51 2026'],
  ])('%s: not modified', (_, field) => {
    expect(verdict({ 'If-Modified-Since': field })).toBe('not-modified')
  })

  test.each([
    ['a second earlier', 'Thu, 12 Feb 2026 04:00:50 GMT'],
    ['asctime with a day of one digit', 'Sun Feb  1 04:00:51 2026'],
    ['two digits of a year of the last century', 'Thursday, 12-Feb-99 04:00:51 GMT'],
    ['no date', 'yesterday'],
    ['an ISO date', '2026-02-13T00:00:00Z'],
    ['another zone', 'Fri, 13 Feb 2026 00:00:00 CET'],
    ['a day that is none', 'Fri, 30 Feb 2027 00:00:00 GMT'],
    ['an hour that is none', 'Fri, 13 Feb 2026 24:00:00 GMT'],
    ['nothing', ''],
  ])('%s: sent', (_, field) => {
    expect(verdict({ 'If-Modified-Since': field })).toBe('send')
  })
})

describe('If-Match and If-Unmodified-Since come first', () => {
  test.each([
    ['another tag', { 'If-Match': '"other"' }],
    ['a weak tag, which never matches strongly', { 'If-Match': 'W/"abc"' }],
    ['changed since', { 'If-Unmodified-Since': 'Thu, 12 Feb 2026 04:00:50 GMT' }],
    ['whatever If-None-Match says', { 'If-Match': '"other"', 'If-None-Match': '"abc"' }],
  ])('%s: precondition failed', (_, headers) => {
    expect(verdict(headers as Record<string, string>)).toBe('precondition-failed')
  })

  test.each([
    ['the tag', { 'If-Match': '"abc"' }],
    ['anything', { 'If-Match': '*' }],
    ['unchanged since', { 'If-Unmodified-Since': 'Thu, 12 Feb 2026 04:00:51 GMT' }],
    ['If-Match puts the date aside', { 'If-Match': '"abc"', 'If-Unmodified-Since': 'Thu, 12 Feb 2015 04:00:51 GMT' }],
    ['a date that is none', { 'If-Unmodified-Since': 'never' }],
  ])('%s: sent', (_, headers) => {
    expect(verdict(headers as Record<string, string>)).toBe('send')
  })
})

test('without conditions it is sent', () => {
  expect(verdict({})).toBe('send')
})

test('whatever a client sends gets a verdict, and beside a tag of ours no date counts', () => {
  const piece = fc.constantFrom(
    '"abc"',
    'W/"abc"',
    '"x"',
    '*',
    ',',
    ' ',
    '\t',
    '"',
    'W/',
    'abc',
    'Thu, 12 Feb 2026',
    'é',
  )
  const field = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.string(),
  )
  const fieldsOf = (sent: Record<string, string | undefined>) => ({ get: (name: string) => sent[name] ?? null })
  const names = ['if-none-match', 'if-match', 'if-modified-since', 'if-unmodified-since']
  const sent = fc.record(Object.fromEntries(names.map((name) => [name, field])), { requiredKeys: [] })
  fc.assert(
    fc.property(sent, field, (given, since) => {
      expect(['send', 'not-modified', 'precondition-failed']).toContain(judge(fieldsOf(given), selected, now))
      const known = { 'if-none-match': '"abc"', 'if-modified-since': since }
      expect(judge(fieldsOf(known), selected, now)).toBe('not-modified')
      expect(judge(fieldsOf({ ...known, 'if-none-match': '"other"' }), selected, now)).toBe('send')
    }),
    { numRuns: 2_000 },
  )
})

test('a list of ten thousand tags is read in no time', () => {
  expect(verdict({ 'If-None-Match': `${'"x", '.repeat(10_000)}"abc"` })).toBe('not-modified')
})
