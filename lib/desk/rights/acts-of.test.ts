import { expect, test } from 'vitest'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Document } from '@/lib/digest/document'
import type { Edit } from '@/lib/digest/edit'
import { digest } from '@/test/store/fixture'
import { actsOf } from './acts-of'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const iso = (minutes: number) => later(minutes).toISOString()
const words: Edit = { kind: 'highlights', section: 'overall', highlights: ['Other.'] }
const publish: Edit = { kind: 'publish', at: now }
const embargo = (minutes: number): Edit => ({ kind: 'embargo', until: later(minutes) })

test.each<[string, readonly string[], readonly Edit[], readonly string[]]>([
  ['a draft is reworded', ['draft: true'], [words], ['edit-draft']],
  ['a draft is handed in', ['draft: true'], [{ kind: 'submit', at: now }], ['submit']],
  ['what is in review is sent back', ['draft: true', `submitted: ${iso(-9)}`], [{ kind: 'send-back' }], ['send-back']],
  ['what is in review is published', ['draft: true', `submitted: ${iso(-9)}`], [publish], ['publish']],
  ['what is out is handed in', [], [{ kind: 'submit', at: now }], ['unpublish', 'submit']],
  ['a draft gets an embargo', ['draft: true'], [embargo(60)], ['embargo']],
  ['an embargo is made longer', ['draft: true', `embargoUntil: ${iso(30)}`], [embargo(60)], ['embargo']],
  ['an embargo is made shorter', ['draft: true', `embargoUntil: ${iso(90)}`], [embargo(60)], ['lift-embargo']],
  [
    'an embargo is lifted from what waits for it',
    [`embargoUntil: ${iso(90)}`],
    [{ kind: 'embargo', until: undefined }],
    ['lift-embargo', 'publish'],
  ],
  ['a publication amid an embargo', ['draft: true', `embargoUntil: ${iso(90)}`], [publish], ['schedule']],
  ['an embargo that delays a schedule schedules nothing', [`publishAt: ${iso(30)}`], [embargo(60)], ['embargo']],
  [
    'a schedule is moved',
    [`publishAt: ${iso(30)}`],
    [{ kind: 'schedule', publishAt: later(20), at: now }],
    ['schedule'],
  ],
  ['an end is set', [], [{ kind: 'end', unpublishAt: later(60) }], ['end']],
  ['an end is taken away', [`unpublishAt: ${iso(60)}`], [{ kind: 'end', unpublishAt: undefined }], ['end']],
  ['an end in the past is a withdrawal', [], [{ kind: 'end', unpublishAt: later(-1) }], ['withdraw', 'end']],
  ['what has left is published again', [`unpublishAt: ${iso(-1)}`], [publish], ['publish']],
  ['what has left is reworded', [`unpublishAt: ${iso(-1)}`], [words], ['edit-draft']],
  ['a correction with its words', [], [words, { kind: 'correct', at: now, note: 'No.' }], ['correct', 'edit-public']],
])('%s', (_, front, edits, acts) => {
  const before = digest('2026-02-01', { front })
  const context = { kind: 'digest', slug: before.slug, origin: 'a specimen', timeZone: 'UTC' } as const
  const after = edits.reduce<Document>((document, edit) => applyEdit(document, edit, context), before)
  expect(actsOf(before, after, { receivedAt: later(-1_000) }, now)).toEqual(acts)
})
