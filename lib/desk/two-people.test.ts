import { describe, expect, test } from 'vitest'
import {
  acts,
  ada,
  arriveAs,
  eddie,
  later,
  now,
  overall,
  paul,
  pia,
  publish,
  save,
  slug,
  withDesk,
} from '@/test/desk/fixture'
import { listRevisions } from '@/test/desk/revisions'
import { Forbidden, openDocument } from '../desk'
import type { Edit } from '../digest/edit'
import { saveEdit } from './edits'
import { restoreRevision } from './history'
import { changeSettings } from './settings'

withDesk()

describe('two people', () => {
  const decide = () => changeSettings(ada, { twoPeople: true, examination: 'nothing' }, now)
  const refused = { kind: 'refused', reason: expect.stringContaining('another publisher') }

  test('is off until an admin decides it; that is logged', async () => {
    await arriveAs('draft: true')
    await expect(changeSettings(pia, { twoPeople: true, examination: 'nothing' }, now)).rejects.toThrow(Forbidden)
    expect(await save(pia, 1, [overall('Mine.'), publish()])).toMatchObject({ kind: 'saved' })
    await decide()
    await decide()
    expect((await acts()).filter((act) => act.startsWith('change'))).toEqual(['change-setting two-people: on'])
    expect((await openDocument(pia, slug, now))?.twoPeople).toBe(true)
  })

  test('whoever changed the words last publishes and schedules nothing alone, whenever they changed them', async () => {
    await arriveAs('draft: true')
    await decide()
    const schedule: Edit = { kind: 'schedule', publishAt: later(60), at: now }
    for (const out of [publish(), schedule]) expect(await save(pia, 1, [overall('Mine.'), out])).toMatchObject(refused)
    await save(pia, 1, [overall('Mine.')])
    for (const out of [publish(), schedule]) expect(await save(pia, 2, [out])).toMatchObject(refused)
    expect(await listRevisions(slug)).toHaveLength(2)
    expect(await save(paul, 2, [publish()])).toMatchObject({ kind: 'saved' })
  })

  test('what came from a file has no last editor', async () => {
    await arriveAs('draft: true')
    await decide()
    expect(await save(pia, 1, [publish()])).toMatchObject({ kind: 'saved' })
  })

  test('who looks may fix a typo on the way, and public typos need nobody else', async () => {
    await arriveAs('draft: true')
    await decide()
    await save(eddie, 1, [overall('Teh talks.'), { kind: 'submit', at: now }])
    const typo = { amends: { kind: 'typo' } } as const
    expect(await save(pia, 2, [overall('The talks.'), publish()], typo)).toMatchObject({ kind: 'saved' })
    expect(await save(pia, 3, [overall('The talks!')], typo)).toMatchObject({ kind: 'saved' })
  })

  const rewritten = [
    'The ministers agreed on nothing at all.',
    'Exports of cheese were stopped for good.',
    'A harbour was closed after the storm.',
    'Farmers blocked the roads with tractors.',
    'The orchestra went home without playing.',
    'Nobody expected so much snow in spring.',
  ]

  test('to call a rewriting a typo lets nobody out alone: not in one press, not in several, not little by little', async () => {
    await arriveAs('draft: true')
    await decide()
    const typo = { amends: { kind: 'typo' } } as const
    expect(await save(pia, 1, [overall(...rewritten), publish()], typo)).toMatchObject(refused)
    expect(await save(pia, 1, [overall(...rewritten)], typo)).toMatchObject({ kind: 'saved' })
    expect(await save(pia, 2, [publish()])).toMatchObject(refused)
    expect(await save(paul, 2, [publish()])).toMatchObject({ kind: 'saved' })
  })

  test('little by little it is the same', async () => {
    await arriveAs('draft: true')
    await decide()
    await save(eddie, 1, [overall('Eddie wrote this.'), { kind: 'submit', at: now }])
    const typo = { amends: { kind: 'typo' } } as const
    for (let step = 1; step <= 6; step++)
      expect(await save(pia, 1 + step, [overall(...rewritten.slice(0, step))], typo)).toMatchObject({
        kind: 'saved',
      })
    expect(await save(pia, 8, [publish()])).toMatchObject(refused)
    expect(await save(paul, 8, [publish()])).toMatchObject({ kind: 'saved' })
  })

  test('nor does it go out with a schedule that a colleague made', async () => {
    await arriveAs('draft: true')
    await decide()
    await save(pia, 1, [{ kind: 'schedule', publishAt: later(60), at: now }])
    const typo = { amends: { kind: 'typo' } } as const
    expect(await save(paul, 2, [overall(...rewritten)], typo)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('more than typos'),
    })
  })

  test('what is known to be wrong in public is corrected by one', async () => {
    await arriveAs()
    await decide()
    const amends = { kind: 'correction', note: 'It was twelve.' } as const
    expect(await save(pia, 1, [overall('Twelve.')], { amends })).toMatchObject({ kind: 'saved' })
  })

  test('what is scheduled does not go out with words that one alone has seen', async () => {
    await arriveAs('draft: true')
    await decide()
    await save(eddie, 1, [overall('Better.')])
    await save(pia, 2, [{ kind: 'schedule', publishAt: later(60), at: now }])
    expect(await save(pia, 3, [overall('Mine.')])).toMatchObject({ kind: 'refused' })
    expect(await save(pia, 3, [overall('Bettter.')], { amends: { kind: 'typo' } })).toMatchObject({ kind: 'saved' })
    expect(await save(pia, 4, [overall('Mine.'), { kind: 'unpublish' }])).toMatchObject({ kind: 'saved' })
  })

  test('a restore that publishes again is asked, and a lifted embargo too', async () => {
    await arriveAs()
    await decide()
    await save(ada, 1, [overall('Mine.'), { kind: 'withdraw', at: now }])
    const restore = { slug, number: 1, basedOn: 2, submission: 'restore' }
    expect(await restoreRevision(ada, restore, now)).toMatchObject(refused)
    await save(ada, 2, [{ kind: 'unpublish' }, { kind: 'embargo', until: later(60) }])
    await save(paul, 3, [{ kind: 'schedule', publishAt: later(1), at: now }])
    const lift = save(ada, 4, [{ kind: 'embargo', until: undefined }], { reason: 'They released it' })
    expect(await lift).toMatchObject(refused)
  })

  test('a save that was written is answered as such when it is sent again', async () => {
    await arriveAs('draft: true')
    await decide()
    const form = { slug, basedOn: 1, edits: [publish()], submission: 'same' }
    await saveEdit(pia, form, now)
    expect(await saveEdit(pia, form, now)).toMatchObject({ kind: 'saved', revision: 2 })
  })
})
