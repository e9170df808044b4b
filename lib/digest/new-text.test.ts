import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit'
import type { Digest, Document } from './document'
import type { Edit } from './edit'
import { digestTextOf, emptyDigestText, emptyStoryText } from './new-text'
import { parseDocument } from './parse'

const context = { kind: 'digest', slug: 'us-china/2026-11-30', origin: 'a test', timeZone: 'UTC' } as const
const topic = {
  id: 'us-china',
  name: 'US vs China',
  perspectives: [
    { id: 'us', name: 'United States' },
    { id: 'china', name: 'China' },
  ],
}
const written = (document: Document, edits: readonly Edit[], { ...how } = context as Parameters<typeof applyEdit>[2]) =>
  edits.reduce((text, edit) => applyEdit(text, edit, how), document)

describe('an empty digest', () => {
  const empty = parseDocument(emptyDigestText({ topic, day: '2026-11-30' }), context)

  test('is a draft that lacks its highlights and nothing else', () => {
    expect(empty.standing.draft).toBe(true)
    expect(empty.warnings.map(({ code }) => code)).toEqual(['no-highlights'])
  })

  test('is filled by the edits of the form alone, until nothing holds it', () => {
    const source = (perspective: string, link: string): Edit => ({
      kind: 'source-added',
      perspective,
      source: { title: `Of ${perspective}`, outlet: 'Reuters', link, date: '2026-11-30' },
    })
    const full = written(empty, [
      source('china', 'https://a.example/1'),
      source('us', 'https://a.example/2'),
      { kind: 'highlights', section: 'overall', highlights: ['Both spoke.'] },
      { kind: 'highlights', section: 'us', highlights: ['One spoke. <!-- sources: 1 -->'] },
      { kind: 'highlights', section: 'china', highlights: ['The other spoke. <!-- sources: 2 -->'] },
    ]) as Digest
    expect(full.warnings).toEqual([])
    expect(full.perspectives.map(({ sources }) => sources.map(({ link }) => link))).toEqual([
      ['https://a.example/2'],
      ['https://a.example/1'],
    ])
    expect(full.declared.articleCount).toBe(2)
  })
})

test('a digest after an earlier one has its words and sources, as a draft of its own day', () => {
  const text = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
    .replace('draft: false', 'draft: false\npublishAt: 2026-02-12T06:00:00Z\nwithdrawn: 2026-02-13T06:00:00Z')
    .replace('\n---\n', '\ncorrections:\n  - at: 2026-02-12T11:20:00.000Z\n    note: "It was ten."\n---\n')
  const earlier = parseDocument(text, { ...context, slug: 'us-china/2026-02-12' }) as Digest
  const next = parseDocument(digestTextOf(earlier, '2026-11-30'), context) as Digest
  expect(next.standing).toMatchObject({ draft: true, publishAt: undefined, withdrawn: undefined })
  expect(next.corrections).toEqual([])
  expect(next.title).toBe(earlier.title.replace('2026-02-12', '2026-11-30'))
  expect(next.highlights.map(({ markdown }) => markdown)).toEqual(earlier.highlights.map(({ markdown }) => markdown))
  expect(next.sources.map(({ link }) => link)).toEqual(earlier.sources.map(({ link }) => link))
})

test('an empty story is a draft that its title names, however that is written', () => {
  for (const title of ['Tea', 'A “quote”: and \\ more #', '茶叶 贸易'])
    expect(
      parseDocument(emptyStoryText({ title, day: '2026-11-30' }), {
        ...context,
        kind: 'story',
        slug: '2026-11-30-tea',
      }),
    ).toMatchObject({ title, standing: { draft: true } })
})

test('an empty story is filled by the edits of the form alone, and so is one without a section for its articles', () => {
  const how = { ...context, kind: 'story', slug: '2026-11-30-tea' } as const
  const text = emptyStoryText({ title: 'Tea', day: '2026-11-30' })
  const article = (link: string): Edit => ({
    kind: 'article-added',
    article: { title: 'Tea is dear', outlet: 'Reuters', link, account: 'It said so.' },
  })
  for (const start of [text, text.replace('\n## Articles', '')]) {
    const full = written(
      parseDocument(start, how),
      [
        article('https://a.example/1'),
        article('https://a.example/2'),
        { kind: 'summary', summary: 'Tea is dear.' },
        { kind: 'highlights', section: 'key-points', highlights: ['Tea costs more.'] },
      ],
      how,
    )
    expect(full.warnings).toEqual([])
    expect(full).toMatchObject({ articles: [{ link: 'https://a.example/1' }, { link: 'https://a.example/2' }] })
  }
})
