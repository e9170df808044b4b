import { describe, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { asPublic, samplePaper, sampleStory, seed } from '@/test/feeds/fixture'
import { feedItem } from './feed-item'

const item = (document: Document, updated?: Date) => feedItem(asPublic(document, document.date, updated), samplePaper)
const digest = seed('2026-02-05')

describe('a digest', () => {
  const { html, title, summary, url, category, record } = item(digest)

  test('is called by its headline, without the full stop; the next sentence is the summary', () => {
    if (digest.kind !== 'digest') throw new Error('not a digest')
    expect(`${title}.`).toBe(digest.highlights[0]?.plain)
    expect(summary).toBe(digest.highlights[1]?.plain)
    expect(record).toMatchObject({ file_title: 'US vs China News - 2026-02-05' })
    expect([url, category?.name]).toEqual(['https://parallax.example/digests/us-china/2026-02-05', 'US vs China'])
  })

  test('is there whole: every highlight, every side, every source with its number, title, link, outlet', () => {
    if (digest.kind !== 'digest') throw new Error('not a digest')
    expect(html.match(/<li>/g)?.length).toBe(
      digest.highlights.length + digest.perspectives.flatMap(({ highlights }) => highlights).length,
    )
    for (const { name } of digest.perspectives) expect(html).toContain(`<h2>${name}</h2>`)
    for (const { number, link } of digest.sources) expect(html).toContain(`<li value="${number}"><a href="${link}">`)
  })

  test('Chinese says that it is Chinese', () => {
    expect(html).toContain('<span lang="zh">新华网</span>')
  })

  test('the side that leads the day is read first', () => {
    expect(html.indexOf('<h2>China</h2>')).toBeLessThan(html.indexOf('<h2>United States</h2>'))
  })
})

test('a correction is in the body, at its head, with its day', () => {
  const corrected = {
    ...digest,
    corrections: [{ at: new Date('2026-02-06T10:00:00Z'), note: 'It was 新华网, <not> X.' }],
  }
  expect(item(corrected).html).toMatch(
    /^<p><strong>Correction, <time datetime="2026-02-06">6 February 2026<\/time>:<\/strong> It was <span lang="zh">新华网<\/span>, &#x3C;not> X\.<\/p>/,
  )
})

test('the day of a correction is that of the publication’s zone', () => {
  const corrections = [{ at: new Date('2026-02-06T22:00:00Z'), note: 'Late.' }]
  const { html } = feedItem(asPublic({ ...digest, corrections }), { ...samplePaper, timeZone: 'Asia/Shanghai' })
  expect(html).toContain('7 February 2026')
})

test('an edit moves `updated` and nothing else of the frame', () => {
  const [before, after] = [item(digest), item({ ...digest, title: 'Changed' }, new Date('2026-02-07T00:00:00Z'))]
  expect([after.id, after.url, after.published]).toEqual([before.id, before.url, before.published])
  expect(after.updated.toISOString()).toBe('2026-02-07T00:00:00.000Z')
})

describe('a story', () => {
  const { html, summary, image } = feedItem(sampleStory(), samplePaper)

  test('has its picture with the description as alternative text', () => {
    expect(html).toContain(
      '<img src="https://example.org/picture.jpg" alt="A meeting at a long table; 新华网 reports.">',
    )
    expect(image).toEqual({
      url: 'https://example.org/picture.jpg',
      description: 'A meeting at a long table; 新华网 reports.',
    })
  })

  test('has its summary, points, articles and outlets', () => {
    expect(summary).toBe('The two countries talk of trade.')
    expect(html).toContain('<strong>countries</strong>')
    expect(html).toContain('<li>The second point.</li>')
    expect(html).toContain('<h3><a href="https://example.org/call">U.S., China hold first call since Geneva</a></h3>')
    expect(html).toContain('<li>cbsnews.com: 1</li>')
  })

  test('has no script', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('A second paragraph')
  })
})

test('what a side says beside its highlights is fed in its place', () => {
  if (digest.kind !== 'digest') throw new Error('not a digest')
  const prose = [
    { body: 'In short:', after: 0, line: 1 },
    {
      body: '| Item | Value |\n| --- | --- |\n| Tariff | <b>10</b> % |\n\n[x](javascript:alert(1)) ~~no~~',
      after: 1,
      line: 2,
    },
  ]
  const [first, second, ...others] = digest.perspectives[0]?.highlights ?? []
  if (!first || !second) throw new Error('the seed has highlights')
  const highlights = [first, { ...second, depth: 1 }, ...others]
  const perspectives = digest.perspectives.map((side) => (side.place === 0 ? { ...side, highlights, prose } : side))
  const { html } = item({ ...digest, perspectives, sourceProse: [{ body: 'A note.', after: 9, line: 3 }] })
  expect(html).toMatch(/<h2>United States<\/h2><p>In short:<\/p><ul><li>[^<]*<\/li><\/ul><table>/)
  expect(html).toContain('<td>&#x3C;b>10&#x3C;/b> %</td>')
  expect(html).toContain('x <del>no</del>')
  expect(html).toContain('<p>A note.</p>')
  const nested = item({ ...digest, perspectives: perspectives.map((side) => ({ ...side, prose: [] })) }).html
  expect(nested).toMatch(/<ul><li>[^<]*<ul><li>[^<]*<\/li><\/ul><\/li>/)
})

test('a source without a usable address is fed without a link', () => {
  if (digest.kind !== 'digest') throw new Error('not a digest')
  const sources = digest.sources.map((source) => ({ ...source, link: undefined, perspective: undefined }))
  const { html } = item({ ...digest, sources, perspectives: [] })
  expect(html).toContain(`<li value="1">${sources[0]?.title}`)
})

test('its last sentence says how much an editor examined, and so does its record', () => {
  const examined = { at: new Date('2026-02-05T06:00:00Z'), role: 'editor' } as const
  const passage = { section: 'overall', index: 0, hash: '', disclosure: 'ai-assisted', examined } as const
  const open = { ...passage, index: 1, disclosure: 'ai-autonomous', examined: undefined } as const
  const published = { ...asPublic(digest), record: { hadMachine: true, passages: [passage, open] } }
  const { html, record } = feedItem(published, samplePaper)
  expect(html).toMatch(/<p><em>Drafted by machine, 1 of 2 highlights examined by an editor\.<\/em><\/p>$/)
  expect(record).toMatchObject({ disclosure: 'ai-autonomous', examined: { passages: 2, examined: 1 } })
})
