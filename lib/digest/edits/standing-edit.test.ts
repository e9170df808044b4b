import { expect, test } from 'vitest'
import { at, changed, edit, edited, seed } from '@/test/digest/editing'
import { parseDigest } from '@/test/digest/parsing'

const draft = seed.replace('draft: false', 'draft: true')

test('publish and unpublish change one line', () => {
  expect(edited(draft, { kind: 'publish', at })).toEqual(['-draft: true', '+draft: false'])
  expect(edited(seed, { kind: 'unpublish' })).toEqual(['-draft: false', '+draft: true'])
  expect(edit(seed, { kind: 'publish', at }).text).toBe(seed)
})

test('a draft that does not say so is written out', () => {
  const silent = seed.replace('draft: false\n', '')
  expect(parseDigest(silent).standing.draft).toBe(true)
  expect(edited(silent, { kind: 'publish', at })).toEqual(['+draft: false'])
  expect(edited(silent, { kind: 'unpublish' })).toEqual(['+draft: true'])
  expect(edited(seed.replace('draft: false', 'draft:'), { kind: 'publish', at })).toEqual(['-draft:', '+draft: false'])
  const noted = seed.replace('draft: false', 'draft: # later')
  expect(edited(noted, { kind: 'publish', at })).toEqual(['-draft: # later', '+draft: false # later'])
})

test('publishing passes what holds a document, and only that', () => {
  const held = draft.replace('articleCount: 20', 'articleCount: 21')
  expect(edited(held, { kind: 'publish', at })).toEqual([
    '-draft: true',
    '+draft: false',
    '+reviewed: 2026-03-01T10:00:00.000Z',
  ])
  const passed = edit(held, { kind: 'publish', at }, { kind: 'unpublish' })
  expect(edit(passed.text, { kind: 'publish', at: new Date('2026-04-01T00:00:00Z') }).standing.reviewed).toEqual(at)
  const early = new Date('2026-01-20T00:00:00Z')
  expect(edit(draft, { kind: 'publish', at: early }).standing.reviewed).toEqual(early)
})

test('publishing keeps an embargo and lifts a withdrawal', () => {
  const away = edit(
    seed,
    { kind: 'schedule', publishAt: new Date('2026-04-01T00:00:00Z'), at },
    { kind: 'withdraw', at },
  )
  expect(away.standing).toMatchObject({ withdrawn: at, publishAt: new Date('2026-04-01T00:00:00Z') })
  const back = edit(away.text, { kind: 'publish', at })
  expect(back.standing).toMatchObject({
    withdrawn: undefined,
    publishAt: new Date('2026-04-01T00:00:00Z'),
    draft: false,
  })
  expect(changed(seed, back.text)).toEqual(['+publishAt: 2026-04-01T00:00:00.000Z'])
})

test('a withdrawal may tell readers why, in a line that goes when it is published again', () => {
  const reason = 'It mixed up "two" ships: see https://example.org'
  expect(edited(seed, { kind: 'withdraw', at, reason })).toEqual([
    '+withdrawn: 2026-03-01T10:00:00.000Z',
    '+withdrawnReason: "It mixed up \\"two\\" ships: see https://example.org"',
  ])
  const away = edit(seed, { kind: 'withdraw', at, reason })
  expect(away.standing.withdrawnReason).toBe(reason)
  expect(changed(seed, edit(away.text, { kind: 'publish', at }).text)).toEqual([])
  expect(edit(seed, { kind: 'withdraw', at }).standing.withdrawnReason).toBeUndefined()
})

test('review, embargo and end are a line each, and leave no trace', () => {
  const until = new Date('2026-04-01T00:00:00Z')
  expect(edited(draft, { kind: 'submit', at })).toEqual(['+submitted: 2026-03-01T10:00:00.000Z'])
  expect(edited(seed, { kind: 'embargo', until })).toEqual(['+embargoUntil: 2026-04-01T00:00:00.000Z'])
  expect(edited(seed, { kind: 'end', unpublishAt: until })).toEqual(['+unpublishAt: 2026-04-01T00:00:00.000Z'])
  expect(edited(draft, { kind: 'submit', at }, { kind: 'send-back' })).toEqual([])
  const stale = seed.replace('draft: false', 'draft: false\nsubmitted: 2026-02-01')
  expect(edited(stale, { kind: 'submit', at })).toEqual([
    '-draft: false',
    '-submitted: 2026-02-01',
    '+draft: true',
    '+submitted: 2026-03-01T10:00:00.000Z',
  ])
  expect(edited(seed, { kind: 'embargo', until }, { kind: 'embargo', until: undefined })).toEqual([])
  expect(edited(seed, { kind: 'end', unpublishAt: until }, { kind: 'end', unpublishAt: undefined })).toEqual([])
})

test('publishing ends the review and keeps the embargo; an end that is past goes, one to come stays', () => {
  const keys = (...lines: string[]) => draft.replace('draft: true', ['draft: true', ...lines].join('\n'))
  const embargo = 'embargoUntil: 2026-04-01T00:00:00Z'
  const handedIn = keys('submitted: 2026-02-01T00:00:00Z', embargo, 'unpublishAt: 2026-06-01T00:00:00Z')
  expect(edited(handedIn, { kind: 'publish', at })).toEqual([
    '-draft: true',
    '-submitted: 2026-02-01T00:00:00Z',
    '+draft: false',
  ])
  const over = keys('unpublishAt: 2026-02-01T00:00:00Z')
  expect(edited(over, { kind: 'publish', at })).toEqual([
    '-draft: true',
    '-unpublishAt: 2026-02-01T00:00:00Z',
    '+draft: false',
  ])
  expect(edited(keys('submitted: 2026-02-01'), { kind: 'unpublish' })).toEqual(['-submitted: 2026-02-01'])
})

test('a withdrawal keeps its first moment', () => {
  const away = edit(seed, { kind: 'withdraw', at })
  expect(edit(away.text, { kind: 'withdraw', at: new Date('2026-05-01T00:00:00Z') }).text).toBe(away.text)
})
