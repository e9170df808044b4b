import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examinedText, hashOfExamined } from '@/lib/digest/examination/passage-hash'
import { type DocumentPassage, passagesOf } from '@/lib/digest/examination/passages'
import { checkContinues, checkRecord } from '@/lib/record/check-record'
import type { DayRecordFile, RecordFile } from '@/lib/record/record-schema'
import { addEditor, type Account as Editor } from '@/lib/store/accounts/editors'
import { setNamed } from '@/lib/store/accounts/sign-off'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import type { DocumentAct } from '@/lib/store/log/act'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, type DocumentFixture, digest, openTemporary, story } from '@/test/store/fixture'
import { answerFile } from './answer-file'
import { answerDayRecord } from './answer-record'

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 1, day, hour))
const slug = 'us-china/2026-02-01'
const place = { kind: 'digest', slug } as const
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

async function save(
  basedOn: number,
  day: number,
  given: DocumentFixture,
  act: DocumentAct = 'edit-public',
  by?: Editor,
) {
  const document = digest('2026-02-01', given)
  const submission = `${basedOn}-${day}`
  await appendRevision(archive, {
    document,
    basedOn,
    origin: 'desk',
    submission,
    acts: [act],
    at: at(day),
    ...(by && { editor: by }),
  })
}

async function recordOf(): Promise<RecordFile> {
  const checked = checkRecord(new Uint8Array(await (await answerFile(place, 'record.json')).arrayBuffer()))
  if (checked.kind !== 'record') throw new Error(JSON.stringify(checked))
  return checked.file
}
async function dayRecord(day?: string): Promise<DayRecordFile> {
  const checked = checkRecord(new Uint8Array(await (await answerDayRecord(day)).arrayBuffer()))
  if (checked.kind !== 'day') throw new Error(JSON.stringify(checked))
  return checked.file
}
const numbers = ({ chain }: RecordFile) => chain.map(({ revision }) => revision)

test('a record has the revisions that were public, each hash made from the one before, and grows at its end', async () => {
  await arrive(archive, at(2), digest('2026-02-01', { front: ['draft: true'], highlights: ['Secret draft.'] }))
  await save(1, 3, { highlights: ['One.'] }, 'publish')
  const first = await recordOf()
  await save(2, 4, { highlights: ['Two.'], front: ['corrections:', '  - at: 2026-02-04', '    note: "It is two."'] })
  const second = await recordOf()
  expect([numbers(first), numbers(second)]).toEqual([[2], [2, 3]])
  expect(checkContinues(first, second)).toBeUndefined()
  expect(second).toMatchObject({
    id: slug,
    begins: 'first-publication',
    chain: [{ publishedAt: at(3).toISOString() }, { text: { corrections: [{ note: 'It is two.' }] } }],
    sentences: { kept: 2, struck: 1, added: 1, corrected: 1 },
  })
  expect(JSON.stringify(second)).not.toContain('Secret')
})

test('what was withdrawn is in no record, nor is it once the document is back with other words', async () => {
  await arrive(archive, at(2), digest('2026-02-01', { highlights: ['Secret.'] }))
  await save(1, 3, { front: [`withdrawn: ${at(3).toISOString()}`], highlights: ['Secret.'] })
  expect((await answerFile(place, 'record.json')).status).toBe(410)
  expect((await answerDayRecord('2026-02-01')).status).toBe(404)
  await save(2, 4, { highlights: ['Other.'] })
  const back = await recordOf()
  expect(back).toMatchObject({ begins: 'published-again', chain: [{ revision: 3, previous: null }] })
  expect(JSON.stringify(back)).not.toContain('Secret')
  expect((await answerFile({ kind: 'story', slug: 'nothing-here' }, 'record.json')).status).toBe(404)
})

test('who signed off is a role, and a name only while that editor lets readers see it', async () => {
  const added = await addEditor(archive, { email: 'a@x.org', name: 'Ada', role: 'publisher' }, { at: at(1) })
  if (added.kind !== 'added') throw new Error('taken')
  await arrive(archive, at(2), digest('2026-02-01', { highlights: ['One.'] }))
  expect((await recordOf()).signedOff).toBeNull()
  await save(1, 3, { highlights: ['Two.'] }, 'correct', added.account)
  const before = await recordOf()
  expect(before.signedOff).toEqual({ revision: 2, at: at(3).toISOString(), role: 'publisher', name: null })
  const edition = await archive.edition(at(9))
  await setNamed(archive, added.account, true, at(4))
  expect(await archive.edition(at(9))).not.toBe(edition)
  const named = await recordOf()
  expect(named.signedOff?.name).toBe('Ada')
  expect(named.head).toBe(before.head)
  await setNamed(archive, added.account, false, at(5))
  expect(await recordOf()).toEqual(before)
})

async function behindOurBack(statement: string): Promise<void> {
  const triggers = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    archive.db,
  )
  await archive.write(async (db) => {
    for (const { name } of triggers.rows.filter((row) => /revision|examination/.test(row.name)))
      await sql.raw(`drop trigger ${name}`).execute(db)
    await sql.raw(statement).execute(db)
  })
}

test.each([
  ["update revision set text = replace(text, 'One.', 'Forged.') where number = 1", 'Revision 1 in the ledger is not'],
  ['delete from revision where number = 2', 'Revision 2 is missing in the ledger'],
])('a row of the ledger that was changed by hand is named, and nothing else is lost: %s', async (statement, reason) => {
  await arrive(archive, at(2), digest('2026-02-01', { highlights: ['One.'] }), digest('2026-02-01', { topic: 'trade' }))
  await save(1, 3, { highlights: ['Two.'] })
  await save(2, 4, { highlights: ['Three.'] })
  await behindOurBack(statement)
  const answer = await answerFile(place, 'record.json')
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain(reason)
  expect((await answerFile(place, 'digest.json')).status).toBe(200)
  const { documents } = await dayRecord()
  expect(documents.map(({ id, head, fault }) => [id, head !== null, fault === null])).toEqual([
    ['trade/2026-02-01', true, true],
    [slug, false, false],
  ])
})

async function examine(revision: number, passage: DocumentPassage, minute: number): Promise<string> {
  const examined = examinedText(passage)
  const hash = hashOfExamined(examined)
  const row = { slug, revision, act: 'examine' as const, passage: hash, examined, editor_id: 1, editor_name: 'Ada' }
  await archive.write((db) =>
    db
      .insertInto('examination')
      .values({ ...row, role: 'editor', at: new Date(at(3).getTime() + minute * 60_000).toISOString() })
      .execute(),
  )
  return hash
}

test('what was examined is in the chain, with what it was examined against and no name', async () => {
  await arrive(archive, at(2), digest('2026-02-01', { highlights: ['One.'] }))
  const [first, second] = passagesOf(digest('2026-02-01', { highlights: ['One.', 'Unpublished.'] }))
  if (!first || !second) throw new Error('cannot happen')
  const hash = await examine(1, first, 1)
  await examine(1, second, 2)
  const before = await recordOf()
  await save(1, 4, { highlights: ['One.', 'Two.'] })
  const record = await recordOf()
  expect(record.chain.map(({ type }) => type)).toEqual(['revision', 'examination', 'revision'])
  expect(record.chain[1]).toMatchObject({ passage: hash, role: 'editor', examined: expect.stringContaining('Reuters') })
  expect(checkContinues(before, record)).toBeUndefined()
  expect(JSON.stringify(record)).not.toMatch(/Ada|Unpublished/)
  for (const file of [record, await dayRecord()]) {
    keepsToDocs(file)
    expect(keepsToDocs.errors).toBeNull()
  }
})

const keepsToDocs = addFormats(new Ajv({ strict: false })).compile(
  JSON.parse(readFileSync('docs/record.schema.json', 'utf8')),
)

test('an examination that was changed by hand is named', async () => {
  await arrive(archive, at(2), digest('2026-02-01', { highlights: ['One.'] }))
  const [first] = passagesOf(digest('2026-02-01', { highlights: ['One.'] }))
  if (first) await examine(1, first, 1)
  await behindOurBack("update examination set examined = 'Forged.'")
  const answer = await answerFile(place, 'record.json')
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Examination 1 of revision 1')])
})

test('a day has the heads of its documents; without a day it is the latest one', async () => {
  await arrive(archive, at(9), digest('2026-02-01'), story('2026-02-01'), digest('2026-02-03'), digest('2026-02-07'))
  const day = await dayRecord('2026-02-03')
  expect(day).toMatchObject({
    previousDay: expect.stringMatching(/\/record\.json\?day=2026-02-01$/),
    nextDay: expect.stringMatching(/\/record\.json\?day=2026-02-07$/),
    documents: [{ id: 'us-china/2026-02-03' }],
  })
  expect((await dayRecord()).day).toBe('2026-02-07')
  const two = await dayRecord('2026-02-01')
  expect(two.documents.map(({ kind }) => kind)).toEqual(['digest', 'story'])
  expect(two.documents[0]?.head).toBe((await recordOf()).head)
  for (const asked of ['2026-02-02', '2026-2-1', 'x', '2026-02-01x'])
    expect((await answerDayRecord(asked)).status).toBe(404)
})
