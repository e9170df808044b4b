import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { asPublic, sampleFeed, samplePaper, seed } from '@/test/feeds/fixture'
import { hostileCore, hostileDigest } from '@/test/feeds/hostile-fixture'
import { feedItem } from '../feed-item'
import { renderFeed } from './render-feed'

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
const lint = (xml: string) => spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' }).stderr
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 may not carry is what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF]|\p{Cs}/u

describe.each(['rss', 'atom', 'json'] as const)('hostile text in %s', (format) => {
  const text = renderFeed(sampleFeed([hostileDigest()]), format).text

  test('nothing that XML may not carry is left, no lone surrogate either', () => {
    expect(text).not.toMatch(illegal)
  })

  test('what is meant for readers stands there, literally', () => {
    expect(text).toContain(hostileCore)
  })
})

test.skipIf(!hasXmllint).each(['rss', 'atom'] as const)('xmllint finds no fault in %s', (format) => {
  expect(lint(renderFeed(sampleFeed([hostileDigest()]), format).text)).toBe('')
})

describe('the content of an item', () => {
  const { html, title } = feedItem(hostileDigest(), samplePaper)

  test('shows what looks like a tag as text', () => {
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>')
    expect(html).toContain('x &#x3C;3')
    expect(html).toContain('{process.exit()}')
    expect(title).toContain('<script>alert(1)</script>')
  })

  test('holds no element, attribute or link that could act', () => {
    expect(html).not.toMatch(/<(script|iframe|style|form|svg|object|embed|meta|base|input)/i)
    expect(html).not.toMatch(/<[^>]*\son\w+=/i)
    expect(html).not.toMatch(/<[a-z][^>]*(href|src)="(?!https?:\/\/|mailto:)/i)
  })
})

test('any one character, in every field, breaks no format', () => {
  const characters = [
    ...Array(0xa0).keys(),
    0x200b,
    0x200e,
    0x202e,
    0x2028,
    0xd800,
    0xdc00,
    0xfdd0,
    0xfeff,
    0xfffe,
    0xffff,
  ]
  const text = characters.map((code) => `a${String.fromCharCode(code)}b`).join(' ')
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect(renderFeed(sampleFeed([hostileDigest(text)]), format).text).not.toMatch(illegal)
  }
})

test('a document that cannot be told is left out and named; the feed goes on with the rest', () => {
  const bad = [asPublic(seed('2026-02-05'), new Date(Number.NaN)), hostileDigest('\u0000\u200B')]
  const feed = sampleFeed([...bad, asPublic(seed('2026-01-21'))])
  expect(feed.items.map(({ url }) => url)).toEqual(['https://parallax.example/digests/us-china/2026-01-21'])
  expect(feed.leftOut).toEqual([
    { slug: 'us-china/2026-02-05', revision: 1, reason: 'its publication date is not valid' },
    { slug: 'us-china/2026-03-03', revision: 1, reason: 'it has no title that can be shown' },
  ])
  for (const format of ['rss', 'atom', 'json'] as const)
    expect(renderFeed(feed, format).text).not.toMatch(/leftOut|a date of its publication/)
})
