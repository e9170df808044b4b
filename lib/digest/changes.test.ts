import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit'
import { describeChanges } from './changes'
import type { Digest, Document } from './document'
import type { Edit } from './edit'
import { parseDocument } from './parse'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const seed = parseDocument(readFileSync('content/digests/us-china/2026-01-21.md', 'utf8'), context) as Digest
const at = new Date('2026-03-01T10:00:00Z')
const overall = seed.highlights.map(({ markdown }) => markdown)
const edited = (...edits: Edit[]) =>
  edits.reduce<Document>((document, edit) => applyEdit(document, edit, context), seed)
const changes = (...edits: Edit[]) => describeChanges(seed, edited(...edits))
const replaced = (from: string, to: string) => parseDocument(seed.text.replace(from, to), context)

test('the same text has not changed', () => {
  expect(describeChanges(seed, seed)).toEqual([])
})

test('lists are told by place', () => {
  const us = seed.perspectives[0]?.highlights.map(({ markdown }) => markdown) ?? []
  expect(changes({ kind: 'highlights', section: 'us', highlights: us.with(1, 'New words') })).toEqual([
    'United States: highlight 2 reworded',
  ])
  const [a = '', b = '', c = '', d = '', e = ''] = overall
  const list = (...highlights: string[]) => changes({ kind: 'highlights', section: 'overall', highlights })
  expect(list(a, b, c, d, e, 'f', 'g', 'h')).toEqual(['Overall: highlights 6, 7 and 8 added'])
  expect(list(a, d, e)).toEqual(['Overall: highlights 2 and 3 removed'])
  expect(list(b, c, d, e, a)).toEqual(['Overall: highlight 5 moved'])
  expect(list('x', b, c, 'y', e, 'z')).toEqual(['Overall: highlights 1 and 4 reworded', 'Overall: highlight 6 added'])
})

test('the standing is told as a newsroom would', () => {
  const draft = applyEdit(seed, { kind: 'unpublish' }, context)
  const away = edited({ kind: 'withdraw', at })
  expect(describeChanges(seed, draft)).toEqual(['Made a draft'])
  expect(describeChanges(draft, seed)).toEqual(['Published'])
  expect(describeChanges(seed, away)).toEqual(['Withdrawn'])
  expect(describeChanges(away, seed)).toEqual(['Published again'])
  expect(changes({ kind: 'schedule', publishAt: new Date('2026-04-01T06:30:00Z'), at })).toEqual([
    'Scheduled for 2026-04-01 06:30 UTC',
  ])
  const until = new Date('2026-04-01T06:30:00Z')
  expect(changes({ kind: 'embargo', until }, { kind: 'end', unpublishAt: until })).toEqual([
    'Embargo until 2026-04-01 06:30 UTC',
    'Unpublish time set to 2026-04-01 06:30 UTC',
  ])
  const handedIn = applyEdit(draft, { kind: 'submit', at }, context)
  expect(describeChanges(draft, handedIn)).toEqual(['Submitted for review'])
  expect(describeChanges(handedIn, draft)).toEqual(['Sent back'])
  expect(changes({ kind: 'correct', at, note: 'Wrong.' }, { kind: 'title', title: 'New' })).toEqual([
    'Title changed',
    'Correction added',
  ])
})

test('sources, sections and what is not shown', () => {
  expect(describeChanges(seed, replaced('Asia News Network (1', 'Asia News (1'))).toEqual(['Sources: source 1 changed'])
  expect(describeChanges(seed, replaced('## Sources', '## More\n\nText.\n\n## Sources'))).toEqual([
    'Other sections changed',
  ])
  expect(describeChanges(seed, replaced('<!--more-->', '<!-- more -->'))).toEqual([
    'Text changed in places that are not shown',
  ])
  expect(describeChanges(seed, replaced('name: "China"', 'name: "PRC"'))).toContain('China renamed PRC')
})

test('a story is told by its parts', () => {
  const storyContext = { ...context, kind: 'story', slug: '2025-05-23-words' } as const
  const story = parseDocument(
    '---\ntitle: S\ndate: 2025-05-23\ndraft: false\n---\n## Summary\n\na\n\n## Key Points\n\n- p\n\n## Articles\n\n### One\n\nx\n',
    storyContext,
  )
  const after = (edit: Edit) => describeChanges(story, applyEdit(story, edit, storyContext))
  expect(after({ kind: 'summary', summary: 'b' })).toEqual(['Summary changed'])
  expect(after({ kind: 'account', id: 'One', account: 'y' })).toEqual(['Account of “One” changed'])
  expect(after({ kind: 'highlights', section: 'key-points', highlights: ['p', 'q'] })).toEqual([
    'Key points: point 2 added',
  ])
})
