import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { backUp } from '@/lib/store/backup/back-up'
import { restore } from '@/lib/store/backup/restore'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { appendSettings, listSettings } from '@/lib/store/ledger/settings-revisions'
import { listActs } from '@/lib/store/log/list-acts'
import { readRegistry } from '@/lib/store/projections/registry'
import { Database } from '@/lib/store/sqlite/driver'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { noon, put } from '@/test/content-files/fixture'
import { temporaryFile } from '@/test/store/fixture'
import { exportFiles, exportLedger } from './export-files'
import { importOutlets, importTopics } from './import-settings'

let file: string
let archive: Archive
let content: string
beforeEach(async () => {
  file = temporaryFile()
  archive = await openSqlite(file)
  content = mkdtempSync(join(tmpdir(), 'parallax-content-'))
})
afterEach(() => archive.close())

const outlets = (name: string, country = 'GB') =>
  `# Known outlets\noutlets:\n  bbc:\n    name: ${name}\n    country: ${country}\n    evidence: https://example.org/bbc\n`
const write = (text: string) => put(content, 'outlets.yaml', text)
const take = (options: Parameters<typeof importOutlets>[2] = {}) =>
  importOutlets(archive, content, { now: noon, ...options })
const names = async () => (await readRegistry(archive.db)).outlets.map(({ name }) => name)
const desk = (text: string, basedOn: number) =>
  appendSettings(archive, [{ file: 'outlets.yaml', text, basedOn }], {
    editor: { id: 1, name: 'Ada' },
    change: 'Changed bbc',
    reason: undefined,
    at: noon,
  })
const exported = async () => {
  const outcomes = []
  for await (const outcome of exportFiles(archive, content, noon)) outcomes.push(outcome)
  return outcomes
}

describe('a file alone', () => {
  test('is imported once, as a revision; a dry run writes nothing', async () => {
    expect(await take()).toMatchObject({ kind: 'unchanged', value: { outlets: [] } })
    write(outlets('BBC'))
    expect(await take({ dryRun: true })).toMatchObject({ kind: 'imported', revision: 1, value: { outlets: [{}] } })
    expect(await names()).toEqual([])
    const before = await archive.edition(noon)
    expect(await take()).toMatchObject({ kind: 'imported', revision: 1 })
    expect(await names()).toEqual(['BBC'])
    expect(await archive.edition(noon)).not.toBe(before)
    expect(await take()).toMatchObject({ kind: 'unchanged', value: { outlets: [{ name: 'BBC' }] } })
    expect(await listActs(archive.db, { limit: 9 })).toMatchObject([
      { act: 'change-settings-file', detail: 'outlets.yaml revision 1: from the file' },
    ])
  })

  test('that is bad names its faults and changes nothing', async () => {
    write(outlets('BBC'))
    await take()
    write(outlets('BBC', 'Britain'))
    expect(await take()).toMatchObject({ kind: 'refused', faults: [{ line: 5, field: 'outlets.bbc.country' }] })
    expect(await names()).toEqual(['BBC'])
  })

  test('that goes leaves what it said, and export writes it again', async () => {
    write(outlets('BBC'))
    await take()
    rmSync(join(content, 'outlets.yaml'))
    expect(await take()).toMatchObject({ kind: 'gone', value: { outlets: [{ name: 'BBC' }] } })
    expect(await take()).toMatchObject({ kind: 'unchanged' })
    expect(await names()).toEqual(['BBC'])
    expect(await exported()).toMatchObject([{ kind: 'written', path: 'outlets.yaml', revision: 1 }])
    expect(readFileSync(join(content, 'outlets.yaml'), 'utf8')).toBe(outlets('BBC'))
  })

  test('the outlets and topics of the house are taken whole', async () => {
    const taken = await importOutlets(archive, 'content')
    expect(taken.kind === 'imported' && taken.value.outlets).toHaveLength(28)
    expect(await importTopics(archive, 'content')).toMatchObject({ kind: 'imported', value: [{ id: 'us-china' }] })
    expect(await importOutlets(archive, 'content')).toMatchObject({ kind: 'unchanged' })
  })
})

describe('a file and the desk', () => {
  beforeEach(async () => {
    write(outlets('BBC'))
    await take()
    await desk(outlets('BBC of the desk'), 1)
  })

  test('a change at the desk stays, and export writes it; sync finds nothing new then', async () => {
    expect(await take()).toMatchObject({ kind: 'unchanged', value: { outlets: [{ name: 'BBC of the desk' }] } })
    expect(await names()).toEqual(['BBC of the desk'])
    expect(await exported()).toEqual([{ kind: 'written', path: 'outlets.yaml', revision: 2 }])
    expect(readFileSync(join(content, 'outlets.yaml'), 'utf8')).toBe(outlets('BBC of the desk'))
    expect(await take()).toMatchObject({ kind: 'unchanged' })
    expect(await exported()).toEqual([{ kind: 'unchanged', path: 'outlets.yaml' }])
    write(outlets('BBC of the file'))
    expect(await take()).toMatchObject({ kind: 'imported', revision: 3 })
  })

  test('if both changed nothing is taken, export leaves the file alone, and the operator decides', async () => {
    write(outlets('BBC of the file'))
    const conflict = { kind: 'conflict', agreed: 1, desk: { revision: 2, editorName: 'Ada', at: noon } }
    expect(await take()).toMatchObject(conflict)
    expect(await take()).toMatchObject({ ...conflict, value: { outlets: [{ name: 'BBC of the desk' }] } })
    expect(await exported()).toMatchObject([{ kind: 'refused', reason: expect.stringMatching(/^Both the file and/) }])
    expect((await listActs(archive.db, { limit: 9, act: 'conflict' })).map(({ detail }) => detail)).toEqual([
      'outlets.yaml',
    ])
    expect(await take({ prefer: 'file' })).toMatchObject({ kind: 'imported', revision: 3 })
    expect(await names()).toEqual(['BBC of the file'])
    const [latest] = await listSettings(archive.db, 'outlets.yaml', 1)
    expect(latest).toMatchObject({ origin: 'file', reason: 'The file was preferred to the desk' })
  })

  test('if the desk is preferred, export writes over the file', async () => {
    write(outlets('BBC of the file'))
    expect(await take({ prefer: 'desk' })).toMatchObject({ kind: 'kept', revision: 2 })
    expect(await exported()).toEqual([{ kind: 'written', path: 'outlets.yaml', revision: 2 }])
    expect(readFileSync(join(content, 'outlets.yaml'), 'utf8')).toBe(outlets('BBC of the desk'))
  })

  test('the whole ledger is written out with them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-out-'))
    for await (const _ of exportLedger(archive, content, folder));
    expect(readFileSync(join(folder, 'outlets.yaml'), 'utf8')).toBe(outlets('BBC of the desk'))
  })

  test('an older save is stale, and writes nothing', async () => {
    expect(await desk(outlets('BBC, too late'), 1)).toMatchObject({
      kind: 'stale',
      latest: { number: 2, editorName: 'Ada' },
    })
    expect(await names()).toEqual(['BBC of the desk'])
  })

  test('two at the same moment: one is saved, one is stale', async () => {
    const saved = await Promise.all([desk(outlets('One'), 2), desk(outlets('Two'), 2)])
    expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'stale'])
    expect(await names()).toEqual(['One'])
  })

  test('a revision never changes and never goes', async () => {
    const alter = (statement: string) => () => {
      const sqlite = new Database(file)
      try {
        sqlite.exec(statement)
      } finally {
        sqlite.close()
      }
    }
    expect(alter("update settings_revision set text = ''")).toThrow('a revision never changes')
    expect(alter('delete from settings_revision')).toThrow('a revision never goes')
    expect(
      alter(
        "insert or replace into settings_revision (file, number, text, checksum, origin, at) values ('outlets.yaml', 1, '', '', 'desk', '')",
      ),
    ).toThrow('a revision follows the latest')
  })

  test('a rebuild works them out again, and a backup has them', async () => {
    await archive.write(async (db) => void (await db.deleteFrom('outlet').execute()))
    await rebuildProjections(archive, { timeZone: 'UTC' })
    expect(await names()).toEqual(['BBC of the desk'])
    const backup = `${file}.backup`
    backUp(file, backup)
    await desk(outlets('BBC after the backup'), 2)
    await archive.close()
    await restore(file, backup, noon)
    archive = await openSqlite(file)
    expect(await names()).toEqual(['BBC of the desk'])
    expect(await listSettings(archive.db, 'outlets.yaml', 9)).toHaveLength(2)
  })

  test('a backup whose text was altered is refused', async () => {
    const backup = `${file}.backup`
    backUp(file, backup)
    const sqlite = new Database(backup)
    sqlite.exec("drop trigger settings_revision_never_changes; update settings_revision set text = 'forged'")
    sqlite.close()
    await archive.close()
    await expect(restore(file, backup, noon)).rejects.toThrow('outlets.yaml revision 1 is not what was saved')
    archive = await openSqlite(file)
  })
})
