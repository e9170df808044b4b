import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, askExamination, digest, openTemporary } from '@/test/store/fixture'
import type { Edit } from '../../digest/edit'
import type { Archive } from '../../store/archive'
import { holdArchive } from '../../store/open-archive'
import { type SaveEdit, saveEdit } from '../edits'
import { readRevision, restoreRevision } from '../history'

const now = new Date('2026-03-01T12:00:00Z')
const pia = editorWith({ id: 2, name: 'Pia', email: 'pia@example.org', role: 'publisher' })
const slug = 'us-china/2026-02-01'
const publish: Edit = { kind: 'publish', at: now }
const side = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'us', highlights })
const havana = side('What United States says.', 'Havana is content.')

let archive: Archive
let submissions = 0
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await askExamination(archive, 'nothing')
})
afterEach(() => archive.close())

const save = (basedOn: number, edits: Edit[], more: Pick<SaveEdit, 'passed' | 'reason' | 'amends'> = {}) =>
  saveEdit(pia, { slug, basedOn, edits, submission: `form-${++submissions}`, ...more }, now)
const typo = { amends: { kind: 'typo' } } as const
const heldIn = async (saving: ReturnType<typeof save>) => {
  const saved = await saving
  if (saved.kind !== 'held') throw new Error(`It was ${saved.kind}`)
  return saved.findings
}
const reviewed = ['reviewed: 2026-02-01T06:00:00Z']
const arriveDraft = () => arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
const passing = async (basedOn: number, edits: Edit[]) => {
  const passed = (await heldIn(save(basedOn, edits))).map(({ key }) => key)
  return save(basedOn, edits, { passed, reason: 'It stands in the report itself.' })
}

test('what has nothing to be said against goes out at once', async () => {
  await arriveDraft()
  expect((await save(1, [publish])).kind).toBe('saved')
})

describe.each<[string, Edit]>([
  ['publish', publish],
  ['schedule', { kind: 'schedule', publishAt: new Date('2026-04-01T00:00:00Z'), at: now }],
])('to %s', (_, release) => {
  test('what blocks is refused, whatever is passed', async () => {
    await arriveDraft()
    const [block] = await heldIn(save(1, [side(), release]))
    expect(block).toMatchObject({ level: 'block', message: 'United States has no highlights.' })
    const passed = { passed: [block?.key ?? ''], reason: 'Let it out.' }
    expect((await save(1, [side(), release], passed)).kind).toBe('held')
  })

  test('a warning is passed with its key and a reason, which its revision keeps', async () => {
    await arriveDraft()
    const findings = await heldIn(save(1, [havana, release]))
    expect(findings).toMatchObject([{ level: 'warn', message: '“Cuba” is in no United States source title.' }])
    const passed = findings.map(({ key }) => key)
    expect((await save(1, [havana, release], { passed })).kind).toBe('held')
    expect((await save(1, [havana, release], { reason: 'It is so.' })).kind).toBe('held')
    expect((await save(1, [havana, release], { passed, reason: 'It is so.' })).kind).toBe('saved')
    expect(await readRevision(pia, slug, 2)).toMatchObject({
      reason: 'It is so.',
      passed: [{ rule: 'unsupported-claim', message: '“Cuba” is in no United States source title.' }],
    })
  })
})

describe('what was passed', () => {
  const withdraw: Edit = { kind: 'withdraw', at: now }
  test('is not asked again, wherever its highlight has moved', async () => {
    await arriveDraft()
    await passing(1, [havana, publish])
    await save(2, [withdraw, side('Havana is content.', 'What United States says.')])
    expect((await save(3, [publish])).kind).toBe('saved')
    expect((await readRevision(pia, slug, 4))?.passed).toEqual([])
  })

  test('is asked again once it says otherwise', async () => {
    await arriveDraft()
    await passing(1, [havana, publish])
    await save(2, [withdraw])
    const findings = await heldIn(save(3, [side('Havana and Caracas are content.'), publish]))
    expect(findings).toMatchObject([{ message: '“Cuba” and “Venezuela” are in no United States source title.' }])
  })
})

describe('an edit of what is public', () => {
  test('answers for what it brings in, and for nothing else', async () => {
    const highlights = ['Havana is content.', 'Caracas is not.']
    await arrive(archive, now, digest('2026-02-01', { highlights, front: reviewed }))
    const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })
    expect((await save(1, [overall('Havana is content!', 'Caracas is not.')], typo)).kind).toBe('saved')
    const findings = await heldIn(save(2, [overall('Havana is content!', 'Quito is not.')], typo))
    expect(findings).toMatchObject([{ message: '“Ecuador” is in no source title.' }])
  })

  test('may not take the last highlight of a side away', async () => {
    await arrive(archive, now, digest('2026-02-01'))
    expect(await heldIn(save(1, [side()], typo))).toMatchObject([{ level: 'block' }])
  })
})

test('a draft is saved whatever is found in it', async () => {
  await arriveDraft()
  expect((await save(1, [side()])).kind).toBe('saved')
})

test('a text from the history comes back with its warnings, for the reason that it comes back', async () => {
  await arrive(archive, now, digest('2026-02-01', { highlights: ['Havana is content.'], front: reviewed }))
  await save(1, [{ kind: 'highlights', section: 'overall', highlights: ['All are content.'] }], typo)
  const restore = { slug, number: 1, basedOn: 2, amends: { kind: 'typo' }, submission: 'restore' } as const
  expect((await restoreRevision(pia, restore, now)).kind).toBe('saved')
  expect((await readRevision(pia, slug, 3))?.passed).toMatchObject([{ message: '“Cuba” is in no source title.' }])
})
