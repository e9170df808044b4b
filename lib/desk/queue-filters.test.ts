import { expect, test } from 'vitest'
import { eddie, heldArchive, later, now, overall, paul, pia, save, withDesk } from '@/test/desk/fixture'
import { arrive, digest, story } from '@/test/store/fixture'
import { type DeskFilter, listDesk } from '../desk'
import { registryOf } from '../digest/outlets/registry'
import { addEditor } from '../store/accounts/editors'
import { replaceOutlets } from '../store/projections/replace-outlets'
import { addNote } from './notes/notes'
import { readTally } from './tally'
import { keepWorkingCopy } from './working-copy'

withDesk()

const found = async (filter: DeskFilter, who = eddie, minutes = 60) =>
  (await listDesk(who, filter, later(minutes))).rows.map(({ slug }) => slug)
const draft = { front: ['draft: true'] }
const days = { one: 'us-china/2026-02-01', two: 'us-china/2026-02-02', three: 'us-china/2026-02-03' }

test('the search reads every word of every document, whatever its state', async () => {
  await arrive(
    heldArchive(),
    now,
    digest('2026-02-01', { ...draft, highlights: ['Westinghouse built it.', 'Second.'] }),
    digest('2026-02-02', { highlights: ['Computational work.', 'Tariffs rise.'] }),
    digest('2026-02-03', { front: ['withdrawn: 2026-02-04T00:00:00Z'], highlights: ['A tariff fell.'] }),
    story('2026-02-04', draft),
  )
  expect(await found({ query: 'westinghouse' })).toEqual([days.one])
  expect(await found({ query: 'computational' })).toEqual([days.two])
  expect(await found({ query: 'TARIFF' })).toEqual([days.two, days.three])
  expect(await found({ query: '"Westinghouse built" -computational' })).toEqual([days.one])
  expect(await found({ query: '-westinghouse', state: 'draft' })).toEqual(['2026-02-04-some-words'])
  expect(await found({ query: '"Two of 2026-02-01"' })).toEqual([days.one])
  expect(await found({ query: '新华网', state: 'draft' })).toEqual([days.one])
  expect(await found({ query: 'account' })).toEqual(['2026-02-04-some-words'])
  expect(await found({ query: '"what China says" westinghouse' })).toEqual([days.one])
  expect(await found({ query: 'tory o' })).toEqual(['2026-02-04-some-words'])
  expect(await found({ query: '3 feb' })).toEqual([days.three])
  expect(await found({ query: 'nowhere' })).toEqual([])
  expect(await found({ query: '—' })).toEqual([])
})

test('an outlet is found by each of its names, a draft too', async () => {
  await arrive(heldArchive(), now, digest('2026-02-01', draft))
  const home = { country: 'CN', kind: 'state', evidence: 'https://example.org/', note: undefined } as const
  const xinhua = { id: 'xinhua', name: 'Xinhua', aliases: ['新华网'], hosts: [], ...home }
  await replaceOutlets(heldArchive(), registryOf([xinhua]))
  expect(await found({ query: 'Xinhua' })).toEqual([days.one])
})

test('the palette finds by letters of titles alone', async () => {
  await arrive(heldArchive(), now, digest('2026-02-01', { ...draft, highlights: ['First.', 'Westinghouse.'] }))
  expect(await found({ query: 'westinghouse', inTitles: true })).toEqual([])
  expect(await found({ query: 'alks of', inTitles: true })).toEqual([days.one])
})

test('what is retyped, published or taken back is found by what it says now', async () => {
  await arrive(heldArchive(), now, digest('2026-02-01', draft))
  await save(pia, 1, [overall('Copper.')], { at: later(1) })
  expect(await found({ query: 'first' })).toEqual([])
  expect(await found({ query: 'copper' })).toEqual([days.one])
  await save(pia, 2, [{ kind: 'publish', at: later(2) }], { at: later(2) })
  expect(await found({ query: 'copper', state: 'published' })).toEqual([days.one])
  await save(pia, 3, [{ kind: 'unpublish' }], { at: later(3) })
  expect(await found({ query: 'copper' })).toEqual([days.one])
})

test('counts are those of what is looked at', async () => {
  await arrive(heldArchive(), now, digest('2026-02-01', draft), digest('2026-02-02', { topic: 'trade' }))
  const { counts, total } = await listDesk(eddie, { topic: 'trade' }, now)
  expect([counts.draft, counts.published, total]).toEqual([0, 1, 1])
})

test('mine is what I saved, handed in or left half-edited', async () => {
  await arrive(
    heldArchive(),
    now,
    digest('2026-02-01', draft),
    digest('2026-02-02', draft),
    digest('2026-02-03', draft),
  )
  expect(await found({ mine: true })).toEqual([])
  await save(eddie, 1, [overall('Mine.')], { at: later(1) })
  await keepWorkingCopy(eddie, { slug: days.two, basedOn: 1, state: '{}', version: 'v', seen: undefined }, later(1))
  expect(await found({ mine: true })).toEqual([days.two, days.one])
  expect(await found({ mine: true }, pia)).toEqual([])
})

test('sent back: who, when and why, until it is handed in again or let go', async () => {
  await arrive(heldArchive(), now, digest('2026-02-01', draft), digest('2026-02-02', draft))
  expect(await found({ with: 'sent-back' })).toEqual([])
  await save(eddie, 1, [{ kind: 'submit', at: later(1) }], { at: later(1) })
  await save(paul, 2, [{ kind: 'send-back' }], { at: later(2), reason: 'Source 4 is missing.' })
  expect(await found({ with: 'sent-back' })).toEqual([days.one])
  expect(await found({ with: 'sent-back', mine: true })).toEqual([days.one])
  expect(await found({ with: 'sent-back', mine: true }, pia)).toEqual([])
  const { rows } = await listDesk(eddie, {}, later(3))
  expect(rows.map(({ sentBack }) => sentBack)).toEqual([
    undefined,
    { by: 'Paul', at: later(2), reason: 'Source 4 is missing.' },
  ])
  await save(eddie, 3, [overall('Mended.')], { at: later(4) })
  expect(await found({ with: 'sent-back' })).toEqual([days.one])
  await save(eddie, 4, [{ kind: 'submit', at: later(5) }], { at: later(5) })
  expect(await found({ with: 'sent-back' })).toEqual([])
})

test('what waits for an editor: own work sent back, notes not seen, and for publishers what is in review', async () => {
  const [one, two] = [digest('2026-02-01', draft), digest('2026-02-02', draft)]
  await arrive(heldArchive(), now, one, two)
  expect(await readTally(pia, now)).toEqual({ mine: 0, sentBack: 0, waiting: 0 })
  await save(eddie, 1, [{ kind: 'submit', at: later(1) }], { at: later(1) })
  expect(await readTally(pia, now)).toEqual({ mine: 0, sentBack: 0, waiting: 1 })
  expect(await readTally(eddie, now)).toEqual({ mine: 1, sentBack: 0, waiting: 0 })
  await save(pia, 2, [{ kind: 'send-back' }], { at: later(2), reason: 'Source 4.' })
  expect(await readTally(eddie, now)).toEqual({ mine: 1, sentBack: 1, waiting: 1 })
  expect(await readTally(paul, now)).toEqual({ mine: 0, sentBack: 1, waiting: 0 })
  await addEditor(heldArchive(), { email: eddie.email, name: eddie.name, role: 'editor' }, { at: now })
  await addNote(pia, { id: crypto.randomUUID(), slug: days.two, basedOn: 1, text: '@Eddie look' }, later(3))
  expect((await readTally(eddie, now)).waiting).toBe(2)
})
