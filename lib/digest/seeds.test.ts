import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Digest } from './document'
import { parseDocument } from './parse'

const fileOf = (day: string) => readFileSync(`content/digests/us-china/${day}.md`, 'utf8')
const digestOf = (day: string): Digest => {
  const slug = `us-china/${day}`
  const document = parseDocument(fileOf(day), { kind: 'digest', slug, origin: `${slug}.md`, timeZone: 'UTC' })
  if (document.kind !== 'digest') throw new Error('not a digest')
  return document
}

describe.each(['2026-01-21', '2026-02-05', '2026-02-12'])('the digest of %s', (day) => {
  const digest = digestOf(day)

  test('has its title, its day and no warning', () => {
    expect(digest.title).toBe(`US vs China News - ${day}`)
    expect(digest.day).toBe(day)
    expect(digest.topicName).toBe('US vs China')
    expect(digest.standing.draft).toBe(false)
    expect(digest.warnings).toEqual([])
    expect(digest.otherSections).toEqual([])
  })

  test('has twenty sources, ten to a side, as its front matter says', () => {
    expect(digest.sources).toHaveLength(20)
    expect(digest.unreadSources).toEqual([])
    expect(digest.perspectives.map(({ id, sources }) => [id, sources.length])).toEqual([
      ['us', 10],
      ['china', 10],
    ])
    expect(digest.declared).toMatchObject({ articleCount: 20, byPerspective: { us: 10, china: 10 } })
    expect([...new Set(digest.sources.map(({ outlet }) => outlet))]).toEqual(digest.declared.outlets)
  })

  test('has links to Google News only, as they stand', () => {
    for (const { link } of digest.sources) {
      expect(link).toMatch(/^https:\/\/news\.google\.com\/rss\/articles\/[\w-]+\?oc=5$/)
      expect(digest.text).toContain(`](${link})`)
    }
  })

  test('has five highlights, and four or five a side', () => {
    expect(digest.highlights).toHaveLength(5)
    const eachSide = day === '2026-02-12' ? 5 : 4
    expect(digest.perspectives.map(({ highlights }) => highlights.length)).toEqual([eachSide, eachSide])
  })

  test('is printed byte for byte', () => {
    expect(digest.text).toBe(fileOf(day))
  })
})

test('titles with brackets, question marks and bars come out right', () => {
  const titles = digestOf('2026-01-21').sources.map(({ title }) => title)
  expect(titles).toContain(
    '[SMM Analysis] China’s Copper Scrap Import Landscape Shifts in 2025 – Japan Replaces US as Top Supplier',
  )
  expect(titles).toContain('Watch What Happens if China Attacks Taiwan?')
  expect(titles).toContain('As I See It | How Donald Trump could break up Canada')
})

test('outlets with brackets and in Chinese come out right', () => {
  expect(digestOf('2026-02-12').sources[0]).toMatchObject({ outlet: 'The Standard (HK)', date: '2026-02-12' })
  expect(digestOf('2026-02-05').sources[14]).toMatchObject({ outlet: '新华网', perspective: 'china', number: 15 })
})
