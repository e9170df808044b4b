import { expect, test } from 'vitest'
import {
  acts,
  arriveAs,
  eddie,
  heldArchive,
  later,
  now,
  overall,
  paul,
  pia,
  save,
  slug,
  withDesk,
} from '@/test/desk/fixture'
import { digest, digestText } from '@/test/store/fixture'
import { listDesk, openDocument } from '../desk'
import { keepSuggestion } from '../store/wire/suggestions'
import { dismissSuggestion, readSuggested, readSuggestion, takeSuggestion } from './suggestions'

withDesk()

const text = digestText('2026-02-01', {
  date: '2026-02-01T09:00:00.000Z',
  front: ['draft: true'],
  highlights: ['Newer words.', 'Second.'],
})
const lay = (minutes = 10, by?: string) =>
  keepSuggestion(heldArchive(), {
    ...{ kind: 'digest', slug, text, run: `run-${minutes}`, at: later(minutes), by },
    reason: 'Eddie saved revision 2.',
  })
let submissions = 0
const take = (who = eddie, basedOn = 1, minutes = 10) =>
  takeSuggestion(who, { slug, basedOn, at: later(minutes), submission: `use-${++submissions}` }, later(20))

test('the newest is kept beside a document, whatever was there before, and the queue shows it', async () => {
  await arriveAs('draft: true')
  await lay(5)
  await lay(10)
  expect(await readSuggestion(eddie, slug)).toMatchObject({ run: 'run-10', at: later(10), by: undefined })
  const { rows } = await listDesk(eddie, { with: 'suggestion' }, later(20))
  expect(rows).toMatchObject([{ slug, suggestedAt: later(10) }])
  expect(await acts()).toContain('suggest run run-10')
})

test('of many, the newest are kept', async () => {
  const base = { kind: 'digest', text: 'x', run: 'r', reason: '', by: undefined } as const
  for (let count = 0; count <= 300; count++)
    await keepSuggestion(heldArchive(), { ...base, slug: `topic/${count}`, at: later(count) })
  const kept = await Promise.all([0, 1, 300].map((count) => readSuggestion(eddie, `topic/${count}`)))
  expect(kept.map(Boolean)).toEqual([false, true, true])
})

test('used, it is a new revision with the date and status of the document, and no longer lies beside it', async () => {
  await arriveAs('draft: true', 'submitted: 2026-02-28T10:00:00.000Z')
  await lay()
  const suggestion = await readSuggestion(eddie, slug)
  const shown = suggestion && (await readSuggested(eddie, suggestion))
  expect(await take()).toMatchObject({ kind: 'saved', revision: 2 })
  const opened = await openDocument(eddie, slug, later(20))
  expect(opened).toMatchObject({ revision: 2, state: 'review', savedBy: 'Eddie' })
  expect(opened?.document).toMatchObject({ highlights: [{ markdown: 'Newer words.' }, {}] })
  expect(opened?.document.date).toEqual(new Date('2026-02-01T04:00:00.000Z'))
  expect(opened?.document.text).toBe(shown?.text)
  expect(await readSuggestion(eddie, slug)).toBeUndefined()
  expect(await acts()).toContain('edit-draft 2 Suggestion of run run-10 used')
})

test('a newer save of a colleague is never overwritten', async () => {
  await arriveAs('draft: true')
  await lay()
  await save(pia, 1, [overall('Of Pia.')], { at: later(15) })
  expect(await take(eddie, 1)).toMatchObject({ kind: 'stale', latest: { number: 2 } })
  const opened = await openDocument(eddie, slug, later(20))
  expect(opened?.document).toMatchObject({ highlights: [{ markdown: 'Of Pia.' }] })
  expect(await readSuggestion(eddie, slug)).toBeDefined()
})

test('one that a newer run replaced is not used or dismissed by who saw the older', async () => {
  await arriveAs('draft: true')
  await lay(5)
  await lay(10)
  expect(await take(eddie, 1, 5)).toEqual({ kind: 'replaced' })
  expect(await dismissSuggestion(eddie, { slug, at: later(5) })).toBe(false)
  expect(await readSuggestion(eddie, slug)).toMatchObject({ run: 'run-10' })
})

test('what readers see, or will, is not exchanged as a whole', async () => {
  for (const front of ['draft: false', 'withdrawn: 2026-02-20T00:00:00Z']) {
    await arriveAs(front)
    await lay()
    expect(await take(paul, 1)).toEqual({ kind: 'released' })
  }
})

test('dismissed, it is gone and the document as it was; the log says who', async () => {
  await arriveAs('draft: true')
  await lay()
  expect(await dismissSuggestion(eddie, { slug, at: later(10) }, now)).toBe(true)
  expect(await readSuggestion(eddie, slug)).toBeUndefined()
  expect((await openDocument(eddie, slug))?.document.text).toBe(digest('2026-02-01', { front: ['draft: true'] }).text)
  expect(await acts()).toContain('dismiss-suggestion')
})
