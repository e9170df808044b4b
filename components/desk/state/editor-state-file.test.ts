import { describe, expect, test } from 'vitest'
import { at, fresh, lines, opened, retype, stateAfter } from '@/test/components/editor-state-fixture'
import type { Draft } from './draft'
import { type EditorAction, type EditorState, isDirty } from './editor-state'
import { editsBetween } from './edits'

describe('a file that is typed', () => {
  const open: EditorAction = { kind: 'change', change: { kind: 'open-file', file: { base: 'was', text: 'was' } } }
  const type = (text: string): EditorAction => ({ kind: 'change', change: { kind: 'file', text, typed: text } })
  const save = (editing: EditorState, sent: Draft): EditorState =>
    stateAfter(editing, {
      kind: 'answered',
      result: { kind: 'saved', did: 'save', opened: opened(8, 'Of the file.') },
      sent,
    })

  test('is all that counts while it is open, and says nothing as long as it is what it was', () => {
    const form = stateAfter(fresh(), retype('overall-0', 'First.'))
    expect(isDirty(stateAfter(form, open))).toBe(false)
    const typed = stateAfter(form, open, type('is'))
    expect(editsBetween(typed.base, typed.draft)).toEqual([{ kind: 'file', text: 'is' }])
    expect(stateAfter(typed, { kind: 'undo' }, { kind: 'undo' }).draft).toEqual(form.draft)
  })

  test('stays open when it is saved, with what was typed meanwhile; what the form held before is over', () => {
    const typed = stateAfter(fresh(), retype('overall-0', 'First.'), open, type('is'))
    const saved = save(stateAfter(typed, { kind: 'sent' }), typed.draft)
    expect(saved.draft.file).toEqual({ base: 'is', text: 'is' })
    expect(lines(saved.draft)).toEqual(['Of the file.'])
    expect(isDirty(saved)).toBe(false)
    const back = stateAfter(saved, { kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' })
    expect(editsBetween(back.base, back.draft)).toEqual([{ kind: 'file', text: 'was' }])

    const more = save(stateAfter(typed, { kind: 'sent' }, type('is more')), typed.draft)
    expect(more.draft.file).toEqual({ base: 'is', text: 'is more' })
    const closed = stateAfter(
      typed,
      { kind: 'sent' },
      { kind: 'change', change: { kind: 'replace', draft: typed.base } },
    )
    expect(isDirty(save(closed, typed.draft))).toBe(false)
  })

  test('of an earlier revision does not come back by Redo, and none opens while a save is under way', () => {
    const typed = stateAfter(
      fresh(),
      open,
      type('is'),
      { kind: 'undo' },
      { kind: 'undo' },
      retype('overall-0', 'Of the'),
    )
    const undone = stateAfter(fresh(), retype('overall-0', 'Of the file.'), open, { kind: 'undo' })
    expect(stateAfter(undone, { kind: 'redo' }).draft.file).toBeDefined()
    expect(stateAfter(save(undone, undone.draft), { kind: 'redo' }).draft.file).toBeUndefined()
    expect(stateAfter(typed, { kind: 'sent' }, open).draft.file).toBeUndefined()
  })

  test('lies at hand as a whole when somebody else saved first', () => {
    const typed = stateAfter(fresh(), open, type('is'))
    const latest = { number: 8, by: 'Ada', at, reason: undefined }
    const stale = { kind: 'stale', latest, opened: opened(8, 'Theirs.') } as const
    const theirs = stateAfter(
      typed,
      { kind: 'answered', result: stale, sent: typed.draft },
      { kind: 'continue-from-theirs' },
    )
    expect(theirs.draft.file).toBeUndefined()
    expect(lines(theirs.draft)).toEqual(['Theirs.'])
    expect(theirs.atHand?.file).toEqual({ base: 'was', text: 'is' })
  })

  test('that was kept opens again; what says nothing does not', () => {
    const typed = stateAfter(fresh(), open, type('is'))
    const kept = (draft: Draft): EditorAction => ({ kind: 'found', kept: { base: 7, draft, at } })
    expect(stateAfter(fresh(), kept(typed.draft)).draft.file).toEqual({ base: 'was', text: 'is' })
    expect(stateAfter(fresh(), kept(stateAfter(fresh(), open).draft)).draft.file).toBeUndefined()
  })
})
