import { describe, expect, test } from 'vitest'
import { shortestTime } from '@/test/digest/computing-time'
import { InvalidDocument } from './invalid-document'
import { parseDocument } from './parse'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const front = `---
title: A title
date: 2026-01-21
perspectives: [{id: us, name: United States}]
draft: false
---
`
const highlights = (body: string) => `${front}\n## Overall Highlights\n\n${body}`
const sources = (body: string) => `${front}\n## Sources\n\n${body}`
const prose = (body: string) => `${front}\n## Another\n\n${body}`
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join('')

function outcome(text: string, kind: 'digest' | 'story'): 'parsed' | 'refused' {
  try {
    parseDocument(text, kind === 'digest' ? context : { ...context, kind, slug: '2026-01-21-words' })
    return 'parsed'
  } catch (error) {
    if (error instanceof InvalidDocument) return 'refused'
    throw error
  }
}

const bombs: readonly (readonly [string, string])[] = [
  ['a list of 10,000 levels in a line', highlights('- '.repeat(10_000))],
  ['a quote of 10,000 levels', prose('>'.repeat(10_000))],
  ['a quote of 10,000 levels, spaced', prose('> '.repeat(10_000))],
  ['numbers of 10,000 levels', prose(`${'1. '.repeat(10_000)}x`)],
  ['1,000 levels of indented lists', highlights(times(1_000, (n) => `${' '.repeat(2 * n)}- a\n`))],
  ['30 levels on each of 3,000 lines', highlights(`${'- '.repeat(30)}a\n`.repeat(3_000))],
  ['8 levels on each of 4,000 lines', highlights(`${'- '.repeat(8)}a\n`.repeat(3_900))],
  ['100,000 links', prose('[a](http://b)'.repeat(70_000))],
  ['100,000 short lines', highlights('- a\n'.repeat(100_000))],
  ['4,000 bullets', highlights('- *a* [b](https://e.com) `c`\n'.repeat(3_900))],
  ['4,000 bullets of much markup', highlights(`- ${'*a '.repeat(40)}\n`.repeat(3_900))],
  ['4,000 sources', sources(times(3_900, (n) => `${n + 1}. [a](https://e.com/${n}) - O (1/1/2026)\n`))],
  ['4,000 sources that are none', sources('1. [a]( - O\n'.repeat(3_900))],
  ['a megabyte of opening brackets', prose('['.repeat(990_000))],
  ['a megabyte of brackets in a source', sources(`1. ${'['.repeat(990_000)}`)],
  ['a megabyte of ](', sources(`1. [${'](https://e.com'.repeat(60_000)}`)],
  ['a megabyte of stars', prose('*a '.repeat(330_000))],
  ['a megabyte of spaces', prose(`a${' '.repeat(990_000)}b`)],
  ['a megabyte in a word', highlights(`- ${'a'.repeat(990_000)}`)],
  ['a megabyte of control characters', prose('\u0001'.repeat(990_000))],
  ['a megabyte of joiners', prose('\u{1F468}\u200D'.repeat(140_000))],
  ['a megabyte of references', prose('&amp;'.repeat(190_000))],
  ['a megabyte of underscores', prose('_'.repeat(990_000))],
  ['a megabyte of backticks', prose(times(1_300, (n) => `${'`'.repeat(n)} `))],
  ['a megabyte of backslashes', prose('\\'.repeat(990_000))],
  ['a megabyte of blank lines', prose('\n'.repeat(900_000))],
  ['a megabyte of hashes', prose('#'.repeat(990_000))],
  ['a megabyte of tabs', prose('\t'.repeat(990_000))],
  ['a megabyte of tabs in lines', prose(`a${'\t'.repeat(15_000)}\n`.repeat(60))],
  ['a megabyte of spaces in lines', prose(`a${' '.repeat(15_000)}\n`.repeat(60))],
  ['a megabyte of words in lines', prose(`${'word '.repeat(3_000)}\n`.repeat(60))],
  ['a megabyte of Chinese', prose(`${'新'.repeat(15_000)}\n`.repeat(20))],
  ['1,400 sources that are none', sources('1. [a]( - O\n'.repeat(1_400))],
  ['1,400 sources', sources(times(1_400, (n) => `${n + 1}. [a](https://e.com/${n}) - O (1/1/2026)\n`))],
  ['200 bullets of much markup', highlights(`- ${'*a '.repeat(140)}\n`.repeat(200))],
  ['200 bullets of nested markup', highlights(`- ${'*a **b '.repeat(60)}${'c** d*'.repeat(60)}\n`.repeat(200))],
  ['200 long bullets', highlights(`- ${'word '.repeat(990)}\n`.repeat(200))],
  [
    '900 sources of per cent signs',
    sources(`1. [${'%'.repeat(500)}](https://e.com/${'%'.repeat(500)}) - O\n`.repeat(900)),
  ],
  ['190 highlights of amounts', highlights(`- ${'$5 billion '.repeat(400)}\n`.repeat(190))],
  ['4,000 headings', prose('## a\n'.repeat(3_900))],
  ['4,000 definitions', prose(times(3_900, (n) => `[${n}]: https://e.com\n`))],
  ['4,000 comments', prose('<!--more-->\n'.repeat(3_900))],
  ['a comment without end', prose(`<!--${'-'.repeat(100_000)}\n`.repeat(9))],
  ['1,400 comments with words behind them', prose('<!-- x --> y *z*\n\n'.repeat(1_400))],
  ['1,400 comments without end', prose('<!-- x\n\n'.repeat(1_400))],
  ['15,000 comments without end', prose(`${'<!-- '.repeat(160)}\n\n`.repeat(40))],
  ['300 notes of notes', prose(times(300, (n) => `a[^${n}]\n\n[^${n}]: c[^${n + 1}] d[^${n + 1}]\n\n`))],
  ['300 tables in a bullet', highlights(`- a\n${'  | a | b |\n  | - | - |\n  c\n'.repeat(300)}`)],
  ['outlets of figures', sources(times(90, (n) => `${n + 1}. [a](https://e.com/${n}) - O ${'1 '.repeat(4_500)}\n`))],
  ['dates of figures', sources(times(90, (n) => `${n + 1}. [a](https://e.com/${n}) - O (${'1 '.repeat(4_500)})\n`))],
  ['tags without end', sources(`1. ${'[en]: '.repeat(1_500)}[a](https://e.com) - O\n`)],
  ['catastrophic emphasis', prose(`a**b${'c* '.repeat(20_000)}`)],
  ['catastrophic emphasis in small parts', prose(`a**b${'c* '.repeat(700)}\n\n`.repeat(50))],
  ['nested emphasis', highlights(`- ${'*'.repeat(200)}a${'*'.repeat(200)}\n`.repeat(50))],
  ['nested link openers', prose(`${'![a]('.repeat(20_000)}`)],
  ['nested images', highlights(`- ${'!['.repeat(190)}\n`.repeat(90))],
  ['half-open HTML', prose('<a '.repeat(300_000))],
  ['open fences', prose('```\n'.repeat(3_900))],
  ['lazy lines', prose(`> a\n${'b\n'.repeat(3_900)}`)],
  ['setext lines', prose(`${'a\n'.repeat(3_900)}===`)],
  ['articles', `${front}\n## Articles\n\n${'### a\n\nOutlet: b\n\nc\n\n'.repeat(600)}`],
]

describe.each(['digest', 'story'] as const)('as a %s', (kind) => {
  test.each(bombs)('%s is parsed or refused within a second', (_, text) => {
    expect(shortestTime(() => outcome(text, kind), 1000)).toBeLessThan(1000)
  })
})

test('two hundred thousand mail addresses in prose are refused: what reads the text later would take seconds', () => {
  const addresses = prose(`${'a@b.'.repeat(1_000)}\n`.repeat(200))
  expect([outcome(addresses, 'digest'), outcome(addresses, 'story')]).toEqual(['refused', 'refused'])
  expect(outcome(prose('Write to desk@example.org.\n'), 'digest')).toBe('parsed')
})

test('a digest of a thousand sources is no bomb', () => {
  const list = times(
    1_000,
    (n) => `${n + 1}. [en-US] [[A] title | of “${n}”](https://e.com/${n}_(x)) - Outlet (1/1/2026)\n`,
  )
  const digest = parseDocument(sources(list), context)
  expect(digest.kind === 'digest' && digest.perspectives[0]?.sources).toHaveLength(1_000)
})
