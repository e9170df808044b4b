import { describe, expect, test } from 'vitest'
import {
  acts,
  ada,
  arriveAs,
  eddie,
  heldArchive,
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
import { readDigest } from '../newsstand'
import { noteDue } from '../store/ledger/note-due'
import { restoreRevision } from './history'

withDesk()

describe('in review', () => {
  test('an editor hands in, a publisher sends back with a reason, then publishes; each step has its name', async () => {
    await arriveAs('draft: true')
    await save(eddie, 1, [overall('Better.'), { kind: 'submit', at: now }], { reason: 'Please look' })
    expect(await openDocument(pia, slug, now)).toMatchObject({
      state: 'review',
      lastEdit: { by: 'Eddie' },
      handover: { act: 'submit', by: 'Eddie', at: now, detail: 'Please look' },
    })
    await save(pia, 2, [{ kind: 'send-back' }], { reason: 'Which port?' })
    expect(await openDocument(eddie, slug, now)).toMatchObject({
      state: 'draft',
      handover: { act: 'send-back', by: 'Pia', detail: 'Which port?' },
    })
    await save(eddie, 3, [{ kind: 'submit', at: now }])
    await save(pia, 4, [publish()])
    expect(await state()).toBe('published')
    expect(await acts()).toEqual([
      'publish 5',
      'submit 4',
      'send-back 3 Which port?',
      'edit-draft 2 Please look',
      'submit 2 Please look',
      'import 1',
    ])
  })

  test('handing in needs no right to publish, sending back does, and neither is a way out of the paper', async () => {
    await arriveAs('draft: true')
    await save(eddie, 1, [{ kind: 'submit', at: now }])
    await expect(save(eddie, 2, [{ kind: 'send-back' }])).rejects.toThrow(Forbidden)
    await save(pia, 2, [publish()])
    await expect(save(eddie, 3, [{ kind: 'submit', at: now }])).rejects.toThrow(Forbidden)
    expect(await state()).toBe('published')
  })
})

describe('an embargo', () => {
  const embargo = (minutes: number): Edit => ({ kind: 'embargo', until: later(minutes) })
  const lift: Edit = { kind: 'embargo', until: undefined }

  test('holds whatever is published or scheduled before its end, and lets it out at its end', async () => {
    await arriveAs('draft: true')
    await save(pia, 1, [embargo(60)])
    await save(pia, 2, [publish()])
    expect([await state(), await state(59), await state(60)]).toEqual(['scheduled', 'scheduled', 'published'])
    await save(pia, 3, [{ kind: 'schedule', publishAt: later(10), at: now }])
    expect(await readDigest(slug, later(59))).toBeUndefined()
    expect(await readDigest(slug, later(60))).toBeDefined()
  })

  test('is lifted, or shortened, by an admin only: an act of its own in the log', async () => {
    await arriveAs('draft: true', `embargoUntil: ${later(60).toISOString()}`)
    await save(pia, 1, [publish()])
    for (const edit of [lift, embargo(30)]) await expect(save(pia, 2, [edit])).rejects.toThrow(Forbidden)
    await save(pia, 2, [embargo(90)])
    expect(await state(60)).toBe('scheduled')
    expect(await save(ada, 3, [lift])).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('give a reason'),
    })
    await save(ada, 3, [lift], { reason: 'They released it' })
    expect(await state()).toBe('published')
    expect((await acts()).slice(0, 2)).toEqual(['publish 4 They released it', 'lift-embargo 4 They released it'])
    expect(await acts()).toContain('embargo 3')
    expect(await acts()).toContain('refuse may not lift-embargo')
  })

  test('is not lifted by a text typed by hand, nor by the restore of one that had none', async () => {
    await arriveAs('draft: true')
    await save(pia, 1, [embargo(60)])
    const text = (await listRevisions(slug))[1]?.text ?? ''
    await expect(save(pia, 2, [{ kind: 'text', text }])).rejects.toThrow(Forbidden)
    const restored = { slug, number: 1, basedOn: 2, submission: 'restore' }
    await restoreRevision(pia, restored, now)
    expect((await openDocument(pia, slug, now))?.document.standing.embargoUntil).toEqual(later(60))
  })

  test('that is over binds nobody', async () => {
    await arriveAs('draft: true', `embargoUntil: ${later(60).toISOString()}`)
    expect(await save(pia, 1, [lift], { at: later(61) })).toMatchObject({ kind: 'saved' })
  })
})

test('what is to leave leaves at its moment, and cannot be published to leave before it is out', async () => {
  await arriveAs('draft: true')
  const end: Edit = { kind: 'end', unpublishAt: later(60) }
  await expect(save(eddie, 1, [end])).rejects.toThrow(Forbidden)
  await save(pia, 1, [end])
  const tooLate = await save(pia, 2, [{ kind: 'schedule', publishAt: later(60), at: now }])
  expect(tooLate).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('would be unpublished before it is published'),
  })
  await save(pia, 2, [publish()])
  expect([await state(59), await state(60)]).toEqual(['published', 'withdrawn'])
  await noteDue(heldArchive(), later(61))
  await save(pia, 3, [publish(62)], { at: later(62) })
  expect(await state(62)).toBe('published')
  expect((await acts()).slice(0, 4)).toEqual(['publish 4', 'run-out 3 2026-03-01T13:00:00.000Z', 'publish 3', 'end 2'])
})
