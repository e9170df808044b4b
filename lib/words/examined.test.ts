import { expect, test } from 'vitest'
import type { DocumentRecord, PassageRecord } from '@/lib/digest/examination/record'
import { examinedWords, stateOf } from './examined'

const examined = { at: new Date('2026-02-12T06:00:00Z'), role: 'editor' } as const
const passage = (disclosure: PassageRecord['disclosure'], by?: PassageRecord['examined']): PassageRecord => ({
  ...{ section: 'overall', index: 0, hash: '', disclosure },
  examined: by,
})
const [open, assisted] = [passage('ai-autonomous'), passage('ai-assisted', examined)]
const [typed, both] = [passage('human-only'), passage('human-only', examined)]
const ofMachine = (...passages: PassageRecord[]): DocumentRecord => ({ passages, hadMachine: true })
const ofEditor = (...passages: PassageRecord[]): DocumentRecord => ({ passages, hadMachine: false })

test.each([
  [ofMachine(), 'Drafted by machine'],
  [ofMachine(open), 'Drafted by machine, its highlight not examined by an editor'],
  [ofMachine(assisted), 'Drafted by machine, its highlight examined by an editor'],
  [ofMachine(open, open), 'Drafted by machine, none of 2 highlights examined by an editor'],
  [ofMachine(open, assisted, assisted), 'Drafted by machine, 2 of 3 highlights examined by an editor'],
  [ofMachine(assisted, assisted), 'Drafted by machine, both highlights examined by an editor'],
  [ofMachine(assisted, assisted, assisted), 'Drafted by machine, all 3 highlights examined by an editor'],
  [ofMachine(typed, assisted, both), 'Drafted by machine, 2 of 3 highlights examined by an editor, 1 written by one'],
  // A machine had a part in it, be it only in what is gone by now.
  [ofMachine(typed, typed), 'Drafted by machine, none of 2 highlights examined by an editor, 2 written by one'],
  [ofEditor(), 'Written by an editor'],
  [ofEditor(typed, typed), 'Written by an editor'],
  [ofEditor(typed, both), 'Written by an editor, 1 of 2 highlights examined against the sources'],
])('a reader is told who drafted it and how much was examined %#', (record, words) => {
  expect(examinedWords('digest', record)).toBe(words)
})

test('a story has statements: its summary, key points and accounts', () => {
  expect(examinedWords('story', ofMachine(open, assisted))).toBe(
    'Drafted by machine, 1 of 2 statements examined by an editor',
  )
})

test('a sentence is examined, typed by an editor, or neither', () => {
  expect([open, assisted, typed, both].map(stateOf)).toEqual(['open', 'examined', 'typed', 'examined'])
})
