import { expect, test } from 'vitest'
import type { Draft } from './draft'
import type { KeptDraft } from './kept-draft'
import { laterOf, printState, readLeft } from './kept-state'

const draft = (title: string): Draft => ({
  title,
  lists: {},
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
})
const at = (minute: number) => new Date(Date.UTC(2026, 1, 5, 4, minute))
const kept = (title: string, minute: number): KeptDraft => ({ base: 7, draft: draft(title), at: at(minute) })
const left = (state: string) => ({ basedOn: 7, state, version: 'v', at: at(1) })

test('a form comes back as it was put away', () => {
  expect(readLeft(left(printState(draft('A'), draft('B'))))).toEqual({ ...kept('A', 1), atHand: draft('B') })
  expect(readLeft(left(printState(draft('A'), undefined)))).toEqual({ ...kept('A', 1), atHand: undefined })
})

test('a file that is typed comes back too; a broken one is no form', () => {
  const typed = { ...draft('A'), file: { base: 'was', text: 'is' } }
  expect(readLeft(left(printState(typed, undefined)))?.draft).toEqual(typed)
  expect(readLeft(left(printState(typed, undefined).replace('"is"', '3')))).toBeUndefined()
})

test.each(['', '{', 'null', '[]', '{"draft":3}'])('%j is left alone', (state) =>
  expect(readLeft(left(state))).toBeUndefined(),
)

test('the later text is taken, the other is not lost', () => {
  expect(laterOf(kept('browser', 2), kept('server', 1))).toEqual({ ...kept('browser', 2), atHand: draft('server') })
  expect(laterOf(kept('browser', 1), kept('server', 2))).toEqual({ ...kept('server', 2), atHand: draft('browser') })
})

test('the same text twice is one, and one alone is taken as it is', () => {
  expect(laterOf(kept('same', 2), kept('same', 1))).toEqual(kept('same', 2))
  expect(laterOf(undefined, kept('server', 1))).toEqual(kept('server', 1))
  expect(laterOf(kept('browser', 1), undefined)).toEqual(kept('browser', 1))
  expect(laterOf(undefined, undefined)).toBeUndefined()
})
