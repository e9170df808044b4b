import { expect, test } from 'vitest'
import { type Change, changed } from './change'
import type { Draft } from './draft'
import { mostSteps, redone, remembered, startOfTime, type Timeline, undone } from './timeline'

const start: Draft = {
  title: 'T',
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
  lists: { us: [{ id: 'a', text: '', tail: '', sources: [] }] },
}
interface Form {
  readonly draft: Draft
  readonly timeline: Timeline
}
const form: Form = { draft: start, timeline: startOfTime }

const doing = (at: Form, ...changes: Change[]): Form =>
  changes.reduce<Form>(
    ({ draft, timeline }, change) => ({
      draft: changed(draft, change),
      timeline: remembered(timeline, draft, change),
    }),
    at,
  )
const typed = (...texts: string[]): Change[] => texts.map((text) => ({ kind: 'line', section: 'us', id: 'a', text }))
const text = ({ draft }: Form) => draft.lists.us?.[0]?.text
const back = (at: Form) => undone(at.timeline, at.draft) ?? at
const forth = (at: Form) => redone(at.timeline, at.draft) ?? at

test('typing is taken back a word at a time, and brought again', () => {
  const written = doing(form, ...typed('O', 'On', 'One', 'One ', 'One t', 'One tw', 'One two'))
  expect(text(back(written))).toBe('One ')
  expect(text(back(back(written)))).toBe('')
  expect(back(back(back(written)))).toEqual(back(back(written)))
  expect(text(forth(forth(back(back(written)))))).toBe('One two')
})

test('a file is taken back by words too, wherever in it they were typed', () => {
  const type = (text: string, typed: string): Change => ({ kind: 'file', text, typed })
  const open: Change = { kind: 'open-file', file: { base: 'a\n', text: 'a\n' } }
  const words = [
    type('ao\n', 'o'),
    type('aon\n', 'n'),
    type('aon \n', ' '),
    type('aon t\n', 't'),
    type('aon tw\n', 'w'),
  ]
  const written = doing(form, open, ...words)
  expect(back(written).draft.file?.text).toBe('aon \n')
  expect(back(back(written)).draft.file?.text).toBe('a\n')
  expect(back(back(back(written))).draft).toEqual(start)
})

test('to set in bold is no typing: it is taken back alone, and typing goes on after it', () => {
  const written = doing(form, ...typed('One two'), {
    kind: 'mark',
    section: 'us',
    id: 'a',
    text: 'One **two**',
  })
  expect(text(back(written))).toBe('One two')
  expect(text(back(doing(written, ...typed('One **two**s'))))).toBe('One **two**')
})

test('every other change is a step of its own, whatever it did', () => {
  const written = doing(
    form,
    ...typed('One'),
    { kind: 'refer', section: 'us', id: 'a', sources: ['s'] },
    { kind: 'title', text: 'Other' },
    { kind: 'remove', section: 'us', id: 'a' },
  )
  const steps = [written, back(written), back(back(written)), back(back(back(written)))].map(({ draft }) => draft)
  expect(steps.map(({ title, lists }) => [title, lists.us?.[0]?.text, lists.us?.[0]?.sources])).toEqual([
    ['Other', undefined, undefined],
    ['Other', 'One', ['s']],
    ['T', 'One', ['s']],
    ['T', 'One', []],
  ])
})

test('what was taken back is gone once something else is done', () => {
  const other = doing(back(doing(form, ...typed('One'))), ...typed('Two'))
  expect(forth(other)).toEqual(other)
  expect(text(back(other))).toBe('')
})

test('it remembers so many steps and no more', () => {
  const titles = Array.from({ length: mostSteps + 50 }, (_, index): Change => ({ kind: 'title', text: `${index} ` }))
  const written = doing(form, ...titles)
  expect(written.timeline.past).toHaveLength(mostSteps)
  expect(written.timeline.past[0]?.title).toBe('49 ')
})
