import { describe, expect, test } from 'vitest'
import {
  acts,
  arriveAs,
  eddie,
  later,
  now,
  overall,
  pia,
  publish,
  save,
  slug,
  state,
  withDesk,
} from '@/test/desk/fixture'
import { listRevisions } from '@/test/desk/revisions'
import { Forbidden, openDocument } from '../desk'
import type { Edit } from '../digest/edit'
import { typedFile } from '../digest/edits/file-edit'
import { readDigest } from '../newsstand'
import { restoreRevision } from './history'

withDesk()

describe('an edit of what readers see', () => {
  test('is written only if it says whether it is a correction or a typo', async () => {
    await arriveAs()
    expect(await save(pia, 1, [overall('Other.')])).toEqual({ kind: 'unsaid', when: 'now' })
    expect(await listRevisions(slug)).toHaveLength(1)
    const end: Edit = { kind: 'end', unpublishAt: later(60) }
    expect(await save(pia, 1, [overall('Other.'), end])).toEqual({ kind: 'unsaid', when: 'now' })
  })

  test('a correction and its change are one revision with one dated note', async () => {
    await arriveAs()
    const amends = { kind: 'correction', note: 'It said ten; it was twelve.' } as const
    expect(await save(pia, 1, [overall('Twelve.')], { amends, at: later(5) })).toMatchObject({ revision: 2 })
    const seen = await readDigest(slug, later(5))
    expect(seen?.document.corrections).toEqual([{ at: later(5), note: amends.note }])
    expect(seen?.document.highlights[0]?.plain).toBe('Twelve.')
    expect(await acts()).toEqual(['edit-public 2', 'correct 2', 'import 1'])
  })

  test('a correction needs no change of the text', async () => {
    await arriveAs()
    await save(pia, 1, [], { amends: { kind: 'correction', note: 'A picture was of another port.' } })
    expect((await readDigest(slug, now))?.document.corrections).toHaveLength(1)
    expect(await acts()).toEqual(['correct 2', 'import 1'])
  })

  test('a typo leaves no note; that it was one stands in the history and in the log', async () => {
    await arriveAs()
    await save(pia, 1, [overall('Frist.')], { amends: { kind: 'typo' }, reason: 'a letter' })
    expect((await readDigest(slug, now))?.document.corrections).toEqual([])
    expect((await listRevisions(slug))[0]?.reason).toBe('Typo: a letter')
    expect(await acts()).toEqual(['fix-typo 2 Typo: a letter', 'import 1'])
    await expect(save(eddie, 2, [overall('Mine.')], { amends: { kind: 'typo' } })).rejects.toThrow(Forbidden)
  })

  test('stays out when the file that is typed would hold it back, once the warning is passed', async () => {
    await arriveAs()
    const typed = typedFile((await openDocument(pia, slug))?.document.text ?? '').text
    const text = typed.replace('articleCount: 2', 'articleCount: 90')
    const held = await save(pia, 1, [{ kind: 'file', text }])
    expect(held).toMatchObject({ kind: 'held' })
    const passed = held.kind === 'held' ? held.findings.map(({ key }) => key) : []
    const how = { reason: 'The rest comes today.', passed, at: later(5) }
    expect(await save(pia, 1, [{ kind: 'file', text }], how)).toMatchObject({ revision: 2 })
    expect(await state(5)).toBe('published')
    expect((await readDigest(slug, later(5)))?.document.standing.reviewed).toEqual(later(5))
    expect(await acts()).toEqual(['edit-public 2 The rest comes today.', 'import 1'])
  })

  test('that is withdrawn counts as reviewed by nobody: the gate asks when it comes out again', async () => {
    await arriveAs()
    await save(pia, 1, [{ kind: 'withdraw', at: now }])
    const typed = typedFile((await openDocument(pia, slug))?.document.text ?? '').text
    const text = typed.replace('articleCount: 2', 'articleCount: 90')
    expect(await save(pia, 2, [{ kind: 'file', text }])).toMatchObject({ revision: 3 })
    expect((await openDocument(pia, slug))?.document.standing.reviewed).toBeUndefined()
    expect(await save(pia, 3, [publish(5)])).toMatchObject({ kind: 'held' })
  })

  test('a restore says it too, and unsays no correction', async () => {
    await arriveAs()
    await save(pia, 1, [overall('Twelve.')], { amends: { kind: 'correction', note: 'It was twelve.' } })
    const restore = { slug, number: 1, basedOn: 2, submission: 'restore' }
    expect(await restoreRevision(pia, restore, now)).toEqual({ kind: 'unsaid', when: 'now' })
    const amends = { kind: 'correction', note: 'It was ten after all.' } as const
    expect(await restoreRevision(pia, { ...restore, amends }, later(1))).toMatchObject({ kind: 'saved' })
    expect((await readDigest(slug, later(1)))?.document.corrections.map(({ note }) => note)).toEqual([
      'It was twelve.',
      'It was ten after all.',
    ])
  })

  test.each([
    ['a draft', ['draft: true']],
    ['what is scheduled', [`publishAt: ${later(60).toISOString()}`]],
    ['what was withdrawn', ['withdrawn: 2026-02-02']],
  ])('%s is not public: nothing is asked', async (_, front) => {
    await arriveAs(...front)
    expect(await save(pia, 1, [overall('Other.')])).toMatchObject({ kind: 'saved' })
  })

  test('a change that takes it out of public view is asked nothing', async () => {
    await arriveAs()
    expect(await save(pia, 1, [overall('Other.'), { kind: 'withdraw', at: now }])).toMatchObject({ kind: 'saved' })
  })
})

describe('what was taken back and comes out again with other words', () => {
  const unpublish: Edit = { kind: 'unpublish' }
  const withdraw: Edit = { kind: 'withdraw', at: later(1) }
  const asked = { kind: 'unsaid', when: 'before' }
  const amends = { kind: 'correction', note: 'It said ten; it was twelve.' } as const

  test.each([
    ['back to draft', [unpublish], [publish(3)]],
    ['withdrawn', [withdraw], [publish(3)]],
    ['back to draft, and then scheduled', [unpublish], [{ kind: 'schedule', publishAt: later(60), at: later(3) }]],
  ] as [string, Edit[], Edit[]][])('%s: it says whether that is a correction or a typo', async (_, away, back) => {
    await arriveAs()
    await save(pia, 1, away, { at: later(1) })
    expect(await save(pia, 2, [overall('Twelve.')], { at: later(2) })).toMatchObject({ kind: 'saved' })
    expect(await save(pia, 3, back, { at: later(3) })).toEqual(asked)
    expect(await listRevisions(slug)).toHaveLength(3)
    expect(await save(pia, 3, back, { at: later(3), amends })).toMatchObject({ kind: 'saved', revision: 4 })
    expect((await readDigest(slug, later(61)))?.document.corrections).toEqual([{ at: later(3), note: amends.note }])
  })

  test('in one save with its change as well', async () => {
    await arriveAs()
    await save(pia, 1, [unpublish], { at: later(1) })
    expect(await save(pia, 2, [overall('Twelve.'), publish(2)], { at: later(2) })).toEqual(asked)
  })

  test('that it was a typo is right enough, and stands in the history', async () => {
    await arriveAs()
    await save(pia, 1, [unpublish], { at: later(1) })
    await save(pia, 2, [overall('Frist.')], { at: later(2) })
    await save(pia, 3, [publish(3)], { at: later(3), amends: { kind: 'typo' }, reason: 'a letter' })
    expect(await state(3)).toBe('published')
    expect((await listRevisions(slug))[0]?.reason).toBe('Typo: a letter')
    expect((await readDigest(slug, later(3)))?.document.corrections).toEqual([])
  })

  test('a correction that was added meanwhile has said it', async () => {
    await arriveAs()
    await save(pia, 1, [unpublish], { at: later(1) })
    await save(pia, 2, [overall('Twelve.')], { at: later(2), amends })
    expect(await save(pia, 3, [publish(3)], { at: later(3) })).toMatchObject({ kind: 'saved' })
  })

  test('what was scheduled again is asked about once, and again when its words change', async () => {
    await arriveAs()
    await save(pia, 1, [unpublish], { at: later(1) })
    const schedule: Edit = { kind: 'schedule', publishAt: later(60), at: later(2) }
    await save(pia, 2, [overall('Twelve.'), schedule], { at: later(2), amends: { kind: 'typo' } })
    const end: Edit = { kind: 'end', unpublishAt: later(90) }
    expect(await save(pia, 3, [end], { at: later(3) })).toMatchObject({ kind: 'saved' })
    expect(await save(pia, 4, [overall('Thirteen.')], { at: later(4) })).toEqual(asked)
    expect(await save(pia, 4, [publish(4)], { at: later(4) })).toMatchObject({ kind: 'saved' })
  })

  test('nothing is asked where the words are those that readers knew', async () => {
    await arriveAs()
    await save(pia, 1, [unpublish], { at: later(1) })
    expect(await save(pia, 2, [publish(2)], { at: later(2) })).toMatchObject({ kind: 'saved' })
  })

  test('nothing is asked of what was never read', async () => {
    await arriveAs(`publishAt: ${later(60).toISOString()}`)
    await save(pia, 1, [unpublish], { at: later(1) })
    expect(await save(pia, 2, [overall('Twelve.'), publish(2)], { at: later(2) })).toMatchObject({ kind: 'saved' })
  })
})
