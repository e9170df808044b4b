import { expect, test } from 'vitest'
import { readLog } from '@/lib/desk/log'
import { changeSettings, readSettings } from '@/lib/desk/settings'
import { passageHash } from '@/lib/digest/examination/passage-hash'
import { passagesOf } from '@/lib/digest/examination/passages'
import { readDigest } from '@/lib/newsstand'
import { importRevision } from '@/lib/store/ledger/import-revision'
import {
  ada,
  arriveAs,
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
import { askExamination, digest, digestText, openTemporary, read } from '@/test/store/fixture'
import { readChecklist } from '../edits'
import { examine } from '../examine'
import { restoreRevision } from '../history'

withDesk()

const text = digestText('2026-02-01', { front: ['draft: true'], highlights: ['China exports rose.', 'Talks go on.'] })
const draft = read(slug, text)
const arriveDraft = () => importRevision(heldArchive(), { document: draft, at: now })
const examineAll = (revision = 1) =>
  examine(pia, { slug, act: 'examine', revision, passages: passagesOf(draft).map(passageHash) }, now)
const rules = (saved: Awaited<ReturnType<typeof save>>) =>
  saved.kind === 'held' ? saved.findings.map(({ rule, level }) => `${rule} ${level}`) : saved.kind

test('a new publication asks for an examination or a reason; an admin changes that, and the log has it', async () => {
  const fresh = await openTemporary()
  expect(await fresh.db.selectFrom('setting').selectAll().execute()).toEqual([])
  await fresh.close()
  await heldArchive().write((db) => db.deleteFrom('setting').execute())
  expect(await readSettings(ada)).toMatchObject({ twoPeople: false, examination: 'warning' })
  await changeSettings(ada, { twoPeople: false, examination: 'every' }, now)
  expect(await readSettings(ada)).toMatchObject({ twoPeople: false, examination: 'every' })
  expect((await readLog(ada)).map(({ act, detail }) => `${act} ${detail}`)).toEqual([
    'change-setting examination: every',
  ])
})

test('nothing is asked: it goes out', async () => {
  await arriveDraft()
  expect(rules(await save(pia, 1, [publish()], { reason: 'So be it' }))).toEqual('saved')
})

test('a reason is asked for what was not examined, and none for what was', async () => {
  await askExamination(heldArchive(), 'warning')
  await arriveDraft()
  expect(rules(await save(pia, 1, [publish()]))).toContain('not-examined warn')
  const held = await save(pia, 1, [publish()], { reason: 'No time' })
  const [finding] = held.kind === 'held' ? held.findings : []
  expect(finding?.message).toBe('4 of 4 highlights were drafted by machine and not examined by an editor.')
  expect(finding?.evidence).toContain('China exports rose.')
  await examineAll()
  expect((await readChecklist(pia, draft)).map(({ rule }) => rule)).not.toContain('not-examined')
})

test('every passage has to be examined: no reason and no road goes round it', async () => {
  await askExamination(heldArchive(), 'every')
  await arriveDraft()
  const passed = (await readChecklist(pia, draft)).map(({ key }) => key)
  for (const edit of [publish(), { kind: 'schedule', publishAt: later(60), at: now } as const])
    expect(rules(await save(pia, 1, [edit], { reason: 'It has to', passed } as never))).toContain('not-examined block')
  await examineAll()
  expect(await state()).toBe('draft')
  const found = await readChecklist(pia, draft)
  const keys = found.map(({ key }) => key)
  expect(rules(await save(pia, 1, [publish()], { reason: 'Fine', passed: keys } as never))).toBe('saved')
  // An edit of the public text brings words that nobody examined.
  const other = [overall('China exports rose.', 'Talks go on today.')]
  expect(rules(await save(pia, 2, other, { amends: { kind: 'typo' } }))).toContain('not-examined block')
  expect((await readDigest(slug, later(1)))?.document.highlights[1]?.plain).toBe('Talks go on.')
})

test('a restored text is asked the same', async () => {
  await arriveAs()
  await save(pia, 1, [overall('First.', 'Second, again.')], { amends: { kind: 'typo' } })
  await askExamination(heldArchive(), 'every')
  const restore = { slug, number: 1, basedOn: 2, submission: 'back', amends: { kind: 'typo' } } as const
  expect(rules(await restoreRevision(pia, restore, later(2)))).toContain('not-examined block')
  expect(rules(await restoreRevision(pia, { ...restore, asDraft: true }, later(2)))).toBe('saved')
})

test.each([[[]], [['reviewed: 2026-02-28T12:00:00Z']], [['reviewed: 2099-01-01T00:00:00Z']]])(
  'where every passage has to be examined, a file that says it is public arrives as a draft: %s',
  async (front) => {
    await askExamination(heldArchive(), 'every')
    const [arrived] = [await importRevision(heldArchive(), { document: digest('2026-02-01', { front }), at: now })]
    expect(arrived).toMatchObject({ kind: 'imported', held: [{ rule: 'not-examined' }] })
    expect(await state()).toBe('draft')
    expect(await readDigest(slug, later(60))).toBeUndefined()
    // The file is known: the next sync finds nothing new.
    const again = await importRevision(heldArchive(), { document: digest('2026-02-01', { front }), at: later(5) })
    expect(again.kind).toBe('unchanged')
  },
)

test('what an editor typed from nothing needs no examination, before it is saved and after', async () => {
  await askExamination(heldArchive(), 'every')
  await arriveDraft()
  await examineAll()
  const typed = overall('China exports rose.', 'Talks go on.', 'Harbours in Lisbon close for winter storms.')
  const saved = await save(pia, 1, [typed])
  expect(saved.kind).toBe('saved')
  const found = saved.kind === 'saved' ? await readChecklist(pia, saved.document) : []
  expect(found.map(({ rule }) => rule)).not.toContain('not-examined')
})

test('a letter mended in a public sentence that nobody examined is one click; an examined one is asked about', async () => {
  await importRevision(heldArchive(), { document: read(slug, text.replace('draft: true', 'draft: false')), at: now })
  await askExamination(heldArchive(), 'warning')
  const typo = { amends: { kind: 'typo' } } as const
  expect(rules(await save(pia, 1, [overall('China exports rose!', 'Talks go on.')], typo))).toBe('saved')
  const talks = passagesOf(draft).filter((passage) => passage.text === 'Talks go on.')
  await examine(pia, { slug, act: 'examine', revision: 2, passages: talks.map(passageHash) }, now)
  const held = await save(pia, 2, [overall('China exports rose!', 'Talks go on!')], typo)
  expect(rules(held)).toContain('not-examined warn')
})
