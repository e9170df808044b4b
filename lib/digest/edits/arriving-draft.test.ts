import { expect, test } from 'vitest'
import { digest, digestText, read } from '@/test/store/fixture'
import { releaseOf } from '../visibility'
import { asArrivingDraft } from './arriving-draft'

const context = { kind: 'digest', slug: 'us-china/2026-02-01', origin: 'file', timeZone: 'UTC' } as const
const draftOf = (front: readonly string[]) =>
  asArrivingDraft(read(context.slug, digestText('2026-02-01', { front })), context)

test('whatever a text says of its release, it is a draft; every other byte stays', () => {
  const front = [
    'publishAt: 2026-02-01T06:00:00Z',
    'reviewed: 2026-02-01T05:00:00Z',
    'submitted: 2026-02-01T05:00:00Z',
    'unpublishAt: 2027-02-01T05:00:00Z',
    'withdrawn: 2026-02-01T05:00:00Z',
    'withdrawnReason: "It was wrong."',
    'corrections:',
    '  - at: 2026-02-01T05:00:00Z',
    '    note: "It was wrong."',
    'pipeline: night-run-7',
  ]
  const { document, changed } = draftOf(front)
  const keys = ['publishAt', 'unpublishAt', 'submitted', 'reviewed', 'withdrawn', 'withdrawnReason', 'corrections']
  expect(changed).toEqual(['draft', ...keys])
  expect(releaseOf(document, { receivedAt: new Date('2026-03-01'), held: false }).declared).toBe('draft')
  expect(document.text).toBe(
    digestText('2026-02-01', { front: ['pipeline: night-run-7'] }).replace('draft: false', 'draft: true'),
  )
})

test('a draft is taken as it is; one that does not say so is made to', () => {
  expect(draftOf(['draft: true']).changed).toEqual([])
  expect(draftOf(['draft:']).document.text).toContain('\ndraft: true\n')
  const unsaid = digestText('2026-02-01').replace('draft: false\n', '')
  expect(asArrivingDraft(read(context.slug, unsaid), context).document.text).toContain('\ndraft: true\n---\n')
})

test.each([
  ['in quotes', '"draft": false\n"reviewed": 2026-02-01T00:00:00Z'],
  ['with comments', 'draft: false # yes\nreviewed: # on\n  2026-02-01T00:00:00Z\npublishAt: 2026-02-01 # now'],
  ['over several lines', 'draft: false\nwithdrawnReason: |\n  a\n  b\nwithdrawn: 2026-02-01T00:00:00Z'],
])('keys %s are found too, whatever the line ends', (_how, front) => {
  const text = digestText('2026-02-01').replace('draft: false', front)
  for (const each of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`])
    expect(asArrivingDraft(read(context.slug, each), context).document.standing).toEqual({ draft: true })
})

test('an embargo is kept: it lets nothing out', () => {
  const { document, changed } = draftOf(['draft: true', 'embargoUntil: 2026-02-02T00:00:00Z'])
  expect([changed, document.standing.embargoUntil?.toISOString()]).toEqual([[], '2026-02-02T00:00:00.000Z'])
})

test('a digest of the fixture is public as a file, so that these tests mean something', () => {
  expect(releaseOf(digest('2026-02-01'), { receivedAt: new Date('2026-03-01'), held: false }).declared).toBe('released')
})
