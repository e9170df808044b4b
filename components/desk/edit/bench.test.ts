import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { type Draft, textsOf } from '../draft/draft'
import { editsBetween } from '../draft/edits'
import { type Bench, type BenchEvent, benchAfter, benchFor, isDirty } from './bench'
import type { Opened } from './opened'

const nothingKnown = { handover: undefined, lastEdit: undefined, twoPeople: false, asOf: new Date(0) }
const at = new Date('2026-02-05T04:00:00Z')
const context = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const

function opened(revision: number, ...highlights: string[]): Opened {
  const text = `---
title: Talks
date: 2026-02-05T04:00:00Z
topic: us-china
topicName: US vs China
perspectives:
  - id: us
    name: United States
    count: 0
draft: false
---

## Overall Highlights

${highlights.map((line) => `- ${line}`).join('\n')}

## United States Perspective

- Seen from here.
`
  const document = parseDocument(text, context)
  return {
    document,
    revision,
    state: 'draft',
    publishAt: at,
    savedAt: at,
    savedBy: 'Pia',
    file: 'none',
    ...nothingKnown,
  }
}

const retype = (id: string, text: string): BenchEvent => ({
  kind: 'change',
  change: { kind: 'line', section: 'overall', id, text },
})
const lines = (draft: Draft | undefined) => draft && textsOf(draft, 'overall')
const benchWith = (bench: Bench, ...events: BenchEvent[]) => events.reduce(benchAfter, bench)
const fresh = () => benchFor(opened(7, 'One.', 'Two.'))

describe('a save', () => {
  test('makes the text the archive’s, and the form clean', () => {
    const typed = benchWith(fresh(), retype('overall-0', 'First.'))
    expect(isDirty(typed)).toBe(true)
    const told = { kind: 'saved', opened: opened(8, 'First.', 'Two.') } as const
    const saved = benchWith(typed, { kind: 'sent' }, { kind: 'told', told, sent: typed.draft })
    expect(isDirty(saved)).toBe(false)
    expect(saved.opened.revision).toBe(8)
    expect(saved.draft).toBe(typed.draft)
  })

  test('keeps what was typed while it was under way', () => {
    const typed = benchWith(fresh(), retype('overall-0', 'First.'))
    const more = benchWith(typed, { kind: 'sent' }, retype('overall-1', 'Second.'))
    const told = { kind: 'saved', opened: opened(8, 'First.', 'Two.') } as const
    const saved = benchWith(more, { kind: 'told', told, sent: typed.draft })
    expect(lines(saved.draft)).toEqual(['First.', 'Second.'])
    expect(isDirty(saved)).toBe(true)
  })

  test.each(['signed-out', 'unreachable', 'unavailable', 'forbidden', 'missing'] as const)(
    '%s loses nothing',
    (kind) => {
      const typed = benchWith(fresh(), retype('overall-0', 'First.'))
      const answer = kind === 'signed-out' ? ({ kind, disabled: true } as const) : { kind }
      const told = benchWith(typed, { kind: 'sent' }, { kind: 'told', told: answer, sent: typed.draft })
      expect(told.draft).toBe(typed.draft)
      expect(told.busy).toBe(false)
      expect(isDirty(told)).toBe(true)
    },
  )
})

describe('somebody saved first', () => {
  const latest = { number: 8, by: 'Pia', at, reason: undefined }
  const stale = { kind: 'stale', latest, opened: opened(8, 'Pia’s.', 'Two.') } as const
  const typed = benchWith(fresh(), retype('overall-0', 'Mine.'))
  const conflict = benchWith(typed, { kind: 'sent' }, { kind: 'told', told: stale, sent: typed.draft })

  test('both texts lie side by side', () => {
    expect(conflict.conflict).toMatchObject({ latest, basedOn: 7 })
    expect(lines(conflict.draft)).toEqual(['Mine.', 'Two.'])
  })

  test('going on from theirs keeps mine at hand until it is put away', () => {
    const theirs = benchWith(conflict, { kind: 'continue-from-theirs' })
    expect(lines(theirs.draft)).toEqual(['Pia’s.', 'Two.'])
    expect(lines(theirs.atHand)).toEqual(['Mine.', 'Two.'])
    expect(theirs.opened.revision).toBe(8)
    expect(benchWith(theirs, { kind: 'put-away' }).atHand).toBeUndefined()
  })

  test('saving mine over theirs ends it', () => {
    const told = { kind: 'saved', opened: opened(9, 'Mine.', 'Two.') } as const
    const saved = benchWith(conflict, { kind: 'told', told, sent: conflict.draft })
    expect(saved.conflict).toBeUndefined()
    expect(isDirty(saved)).toBe(false)
  })
})

describe('a text found again', () => {
  const draft = benchWith(fresh(), retype('overall-0', 'Kept.')).draft

  test('goes back into the form', () => {
    const found = benchWith(fresh(), { kind: 'found', kept: { base: 7, draft, at } })
    expect(found.draft).toEqual(draft)
    expect(found.foundAgain).toBe(at)
    const discarded = benchWith(found, { kind: 'discard' })
    expect(discarded.draft).toBe(found.base)
    expect(lines(benchWith(discarded, { kind: 'undo' }).draft)).toEqual(['Kept.', 'Two.'])
  })

  test('is laid beside a newer revision', () => {
    const newer = benchFor(opened(8, 'Pia’s.', 'Two.'))
    const found = benchWith(newer, { kind: 'found', kept: { base: 7, draft, at } })
    expect(found.conflict).toMatchObject({ basedOn: 7, latest: { number: 8, by: 'Pia' } })
  })

  test('says nothing where it says the same', () => {
    const found = benchWith(fresh(), { kind: 'found', kept: { base: 7, draft: fresh().draft, at } })
    expect(found.foundAgain).toBeUndefined()
    expect(isDirty(found)).toBe(false)
  })
})

describe('a story whose articles were put in another order', () => {
  const story = (revision: number, ...articles: string[]): Opened => {
    const document = parseDocument(
      `---\ntitle: S\ndate: 2026-02-05\noutlets: []\ndraft: false\n---\n\n## Articles\n\n${articles.map((name) => `### ${name}\n\nof ${name}\n`).join('\n')}`,
      { ...context, kind: 'story', slug: '2026-02-05-s' },
    )
    return { ...opened(revision), document }
  }
  const order = (...places: number[]): BenchEvent => ({ kind: 'change', change: { kind: 'article-order', places } })
  const titles = ({ draft }: Bench) => draft.articles.map(({ title }) => title).join('')
  const moved = benchWith(benchFor(story(7, 'A', 'B', 'C')), order(2, 0, 1))
  const told = { kind: 'saved', opened: story(8, 'C', 'A', 'B') } as const

  test('is clean once saved, and what was before the save comes back in one step', () => {
    const saved = benchWith(moved, { kind: 'sent' }, { kind: 'told', told, sent: moved.draft })
    expect(isDirty(saved)).toBe(false)
    expect(titles(saved)).toBe('CAB')
    const back = benchWith(saved, { kind: 'undo' })
    expect(titles(back)).toBe('ABC')
    expect(editsBetween(back.base, back.draft)).toEqual([{ kind: 'article-order', order: [1, 2, 0] }])
    expect(isDirty(benchWith(back, { kind: 'redo' }))).toBe(false)
  })

  test('keeps what was typed and moved while the save was under way', () => {
    const retype: BenchEvent = { kind: 'change', change: { kind: 'account', place: 0, text: 'mine' } }
    const more = benchWith(moved, { kind: 'sent' }, retype, order(1, 2, 0))
    const saved = benchWith(more, { kind: 'told', told, sent: moved.draft })
    expect(titles(saved)).toBe('BCA')
    expect(editsBetween(saved.base, saved.draft)).toEqual([
      { kind: 'account', index: 1, account: 'mine' },
      { kind: 'article-order', order: [2, 0, 1] },
    ])
  })

  test('lies at hand in terms of theirs after a conflict', () => {
    const latest = { number: 8, by: 'Pia', at, reason: undefined }
    const stale = { kind: 'stale', latest, opened: story(8, 'B', 'A', 'C') } as const
    const conflict = benchWith(moved, { kind: 'sent' }, { kind: 'told', told: stale, sent: moved.draft })
    const theirs = benchWith(conflict, { kind: 'continue-from-theirs' })
    expect(theirs.atHand?.articles.map(({ place, title }) => [place, title])).toEqual([
      [2, 'C'],
      [1, 'A'],
      [0, 'B'],
    ])
  })
})

describe('a file that is typed', () => {
  const open: BenchEvent = { kind: 'change', change: { kind: 'open-file', file: { base: 'was', text: 'was' } } }
  const type = (text: string): BenchEvent => ({ kind: 'change', change: { kind: 'file', text, typed: text } })
  const save = (bench: Bench, sent: Draft): Bench =>
    benchWith(bench, { kind: 'told', told: { kind: 'saved', opened: opened(8, 'Of the file.') }, sent })

  test('is all that counts while it is open, and says nothing as long as it is what it was', () => {
    const form = benchWith(fresh(), retype('overall-0', 'First.'))
    expect(isDirty(benchWith(form, open))).toBe(false)
    const typed = benchWith(form, open, type('is'))
    expect(editsBetween(typed.base, typed.draft)).toEqual([{ kind: 'file', text: 'is' }])
    expect(benchWith(typed, { kind: 'undo' }, { kind: 'undo' }).draft).toEqual(form.draft)
  })

  test('stays open when it is saved, with what was typed meanwhile; what the form held before is over', () => {
    const typed = benchWith(fresh(), retype('overall-0', 'First.'), open, type('is'))
    const saved = save(benchWith(typed, { kind: 'sent' }), typed.draft)
    expect(saved.draft.file).toEqual({ base: 'is', text: 'is' })
    expect(lines(saved.draft)).toEqual(['Of the file.'])
    expect(isDirty(saved)).toBe(false)
    const back = benchWith(saved, { kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' })
    expect(editsBetween(back.base, back.draft)).toEqual([{ kind: 'file', text: 'was' }])

    const more = save(benchWith(typed, { kind: 'sent' }, type('is more')), typed.draft)
    expect(more.draft.file).toEqual({ base: 'is', text: 'is more' })
    const closed = benchWith(
      typed,
      { kind: 'sent' },
      { kind: 'change', change: { kind: 'replace', draft: typed.base } },
    )
    expect(isDirty(save(closed, typed.draft))).toBe(false)
  })

  test('of an earlier revision does not come back by Redo, and none opens while a save is under way', () => {
    const typed = benchWith(
      fresh(),
      open,
      type('is'),
      { kind: 'undo' },
      { kind: 'undo' },
      retype('overall-0', 'Of the'),
    )
    const undone = benchWith(fresh(), retype('overall-0', 'Of the file.'), open, { kind: 'undo' })
    expect(benchWith(undone, { kind: 'redo' }).draft.file).toBeDefined()
    expect(benchWith(save(undone, undone.draft), { kind: 'redo' }).draft.file).toBeUndefined()
    expect(benchWith(typed, { kind: 'sent' }, open).draft.file).toBeUndefined()
  })

  test('lies at hand as a whole when somebody else saved first', () => {
    const typed = benchWith(fresh(), open, type('is'))
    const latest = { number: 8, by: 'Ada', at, reason: undefined }
    const stale = { kind: 'stale', latest, opened: opened(8, 'Theirs.') } as const
    const theirs = benchWith(typed, { kind: 'told', told: stale, sent: typed.draft }, { kind: 'continue-from-theirs' })
    expect(theirs.draft.file).toBeUndefined()
    expect(lines(theirs.draft)).toEqual(['Theirs.'])
    expect(theirs.atHand?.file).toEqual({ base: 'was', text: 'is' })
  })

  test('that was kept opens again; what says nothing does not', () => {
    const typed = benchWith(fresh(), open, type('is'))
    const kept = (draft: Draft): BenchEvent => ({ kind: 'found', kept: { base: 7, draft, at } })
    expect(benchWith(fresh(), kept(typed.draft)).draft.file).toEqual({ base: 'was', text: 'is' })
    expect(benchWith(fresh(), kept(benchWith(fresh(), open).draft)).draft.file).toBeUndefined()
  })
})
