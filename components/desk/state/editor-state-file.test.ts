import { describe, expect, test } from 'vitest'
import type { Draft } from './draft'
import { type EditorAction, type EditorState, isDirty } from './editor-state'
import { at, benchWith, fresh, lines, opened, retype } from './editor-state-fixture'
import { editsBetween } from './edits'

describe('a file that is typed', () => {
  const open: EditorAction = { kind: 'change', change: { kind: 'open-file', file: { base: 'was', text: 'was' } } }
  const type = (text: string): EditorAction => ({ kind: 'change', change: { kind: 'file', text, typed: text } })
  const save = (bench: EditorState, sent: Draft): EditorState =>
    benchWith(bench, { kind: 'told', told: { kind: 'saved', did: 'save', opened: opened(8, 'Of the file.') }, sent })

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
    const kept = (draft: Draft): EditorAction => ({ kind: 'found', kept: { base: 7, draft, at } })
    expect(benchWith(fresh(), kept(typed.draft)).draft.file).toEqual({ base: 'was', text: 'is' })
    expect(benchWith(fresh(), kept(benchWith(fresh(), open).draft)).draft.file).toBeUndefined()
  })
})
