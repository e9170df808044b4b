import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { at, context, fresh, lines, opened, retype, stateAfter } from '@/test/components/editor-state-fixture'
import { type EditorAction, type EditorState, initialEditorState, isDirty } from './editor-state'
import { editsBetween } from './edits'
import type { Opened } from './opened-document'

describe('a save', () => {
  test('makes the text the archive’s, and the form clean', () => {
    const typed = stateAfter(fresh(), retype('overall-0', 'First.'))
    expect(isDirty(typed)).toBe(true)
    const result = { kind: 'saved', did: 'save', opened: opened(8, 'First.', 'Two.') } as const
    const saved = stateAfter(typed, { kind: 'sent' }, { kind: 'answered', result, sent: typed.draft })
    expect(isDirty(saved)).toBe(false)
    expect(saved.opened.revision).toBe(8)
    expect(saved.draft).toEqual(typed.draft)
  })

  test('keeps what was typed while it was under way', () => {
    const typed = stateAfter(fresh(), retype('overall-0', 'First.'))
    const more = stateAfter(typed, { kind: 'sent' }, retype('overall-1', 'Second.'))
    const result = { kind: 'saved', did: 'save', opened: opened(8, 'First.', 'Two.') } as const
    const saved = stateAfter(more, { kind: 'answered', result, sent: typed.draft })
    expect(lines(saved.draft)).toEqual(['First.', 'Second.'])
    expect(isDirty(saved)).toBe(true)
  })

  test.each(['signed-out', 'unreachable', 'unavailable', 'forbidden', 'missing'] as const)(
    '%s loses nothing',
    (kind) => {
      const typed = stateAfter(fresh(), retype('overall-0', 'First.'))
      const answer = kind === 'signed-out' ? ({ kind, disabled: true } as const) : { kind }
      const result = stateAfter(typed, { kind: 'sent' }, { kind: 'answered', result: answer, sent: typed.draft })
      expect(result.draft).toBe(typed.draft)
      expect(result.busy).toBe(false)
      expect(isDirty(result)).toBe(true)
    },
  )
})

describe('somebody saved first', () => {
  const latest = { number: 8, by: 'Pia', at, reason: undefined }
  const stale = { kind: 'stale', latest, opened: opened(8, 'Pia’s.', 'Two.') } as const
  const typed = stateAfter(fresh(), retype('overall-0', 'Mine.'))
  const conflict = stateAfter(typed, { kind: 'sent' }, { kind: 'answered', result: stale, sent: typed.draft })

  test('both texts lie side by side', () => {
    expect(conflict.conflict).toMatchObject({ latest, basedOn: 7 })
    expect(lines(conflict.draft)).toEqual(['Mine.', 'Two.'])
  })

  test('going on from theirs keeps mine at hand until it is dismissed', () => {
    const theirs = stateAfter(conflict, { kind: 'continue-from-theirs' })
    expect(lines(theirs.draft)).toEqual(['Pia’s.', 'Two.'])
    expect(lines(theirs.atHand)).toEqual(['Mine.', 'Two.'])
    expect(theirs.opened.revision).toBe(8)
    expect(stateAfter(theirs, { kind: 'dismiss-at-hand' }).atHand).toBeUndefined()
  })

  test('saving mine over theirs ends it', () => {
    const result = { kind: 'saved', did: 'save', opened: opened(9, 'Mine.', 'Two.') } as const
    const saved = stateAfter(conflict, { kind: 'answered', result, sent: conflict.draft })
    expect(saved.conflict).toBeUndefined()
    expect(isDirty(saved)).toBe(false)
  })
})

describe('somebody has saved meanwhile, and it is heard of before a save', () => {
  const latest = { number: 8, by: 'Pia', at, reason: undefined }
  const newest = { kind: 'newest', latest, opened: opened(8, 'Pia’s.', 'Two.') } as const

  test('a form in which nothing is unsaved goes on from it', () => {
    const taken = stateAfter(fresh(), newest)
    expect([taken.opened.revision, lines(taken.draft), taken.conflict]).toEqual([8, ['Pia’s.', 'Two.'], undefined])
    expect(isDirty(taken)).toBe(false)
  })

  test('where something is, both texts lie side by side, as after a save that came second', () => {
    const typed = stateAfter(fresh(), retype('overall-0', 'Mine.'), newest)
    expect(typed.conflict).toMatchObject({ latest, basedOn: 7 })
    expect(lines(typed.draft)).toEqual(['Mine.', 'Two.'])
    const theirs = stateAfter(typed, { kind: 'continue-from-theirs' })
    expect([lines(theirs.draft), lines(theirs.atHand)]).toEqual([
      ['Pia’s.', 'Two.'],
      ['Mine.', 'Two.'],
    ])
  })

  test('nothing is taken while a save is under way, nor what the form has already', () => {
    const sent = stateAfter(fresh(), { kind: 'sent' })
    expect(stateAfter(sent, newest)).toBe(sent)
    const taken = stateAfter(fresh(), newest)
    expect(stateAfter(taken, newest)).toBe(taken)
  })
})

describe('a text found again', () => {
  const draft = stateAfter(fresh(), retype('overall-0', 'Kept.')).draft

  test('goes back into the form', () => {
    const found = stateAfter(fresh(), { kind: 'found', kept: { base: 7, draft, at } })
    expect(found.draft).toEqual(draft)
    expect(found.foundAgain).toBe(at)
    const discarded = stateAfter(found, { kind: 'discard' })
    expect(discarded.draft).toBe(found.base)
    expect(lines(stateAfter(discarded, { kind: 'undo' }).draft)).toEqual(['Kept.', 'Two.'])
  })

  test('is laid beside a newer revision', () => {
    const newer = initialEditorState(opened(8, 'Pia’s.', 'Two.'))
    const found = stateAfter(newer, { kind: 'found', kept: { base: 7, draft, at } })
    expect(found.conflict).toMatchObject({ basedOn: 7, latest: { number: 8, by: 'Pia' } })
  })

  test('says nothing where it says the same', () => {
    const found = stateAfter(fresh(), { kind: 'found', kept: { base: 7, draft: fresh().draft, at } })
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
  const order = (...ids: string[]): EditorAction => ({ kind: 'change', change: { kind: 'article-order', ids } })
  const titles = ({ draft }: EditorState) => draft.articles.map(({ title }) => title).join('')
  const moved = stateAfter(initialEditorState(story(7, 'A', 'B', 'C')), order('C', 'A', 'B'))
  const result = { kind: 'saved', did: 'save', opened: story(8, 'C', 'A', 'B') } as const

  test('is clean once saved, and what was before the save comes back in one step', () => {
    const saved = stateAfter(moved, { kind: 'sent' }, { kind: 'answered', result, sent: moved.draft })
    expect(isDirty(saved)).toBe(false)
    expect(titles(saved)).toBe('CAB')
    const back = stateAfter(saved, { kind: 'undo' })
    expect(titles(back)).toBe('ABC')
    expect(editsBetween(back.base, back.draft)).toEqual([{ kind: 'article-order', ids: ['A', 'B', 'C'] }])
    expect(isDirty(stateAfter(back, { kind: 'redo' }))).toBe(false)
  })

  test('keeps what was typed and moved while the save was under way', () => {
    const retype: EditorAction = { kind: 'change', change: { kind: 'account', id: 'A', text: 'mine' } }
    const more = stateAfter(moved, { kind: 'sent' }, retype, order('B', 'C', 'A'))
    const saved = stateAfter(more, { kind: 'answered', result, sent: moved.draft })
    expect(titles(saved)).toBe('BCA')
    expect(editsBetween(saved.base, saved.draft)).toEqual([
      { kind: 'account', id: 'A', account: 'mine' },
      { kind: 'article-order', ids: ['B', 'C', 'A'] },
    ])
  })

  test('lies at hand in terms of theirs after a conflict', () => {
    const latest = { number: 8, by: 'Pia', at, reason: undefined }
    const stale = { kind: 'stale', latest, opened: story(8, 'B', 'A', 'C') } as const
    const conflict = stateAfter(moved, { kind: 'sent' }, { kind: 'answered', result: stale, sent: moved.draft })
    const theirs = stateAfter(conflict, { kind: 'continue-from-theirs' })
    expect(theirs.atHand?.articles.map(({ id, title }) => [id, title])).toEqual([
      ['C', 'C'],
      ['A', 'A'],
      ['B', 'B'],
    ])
  })
})
