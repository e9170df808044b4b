import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { editAtDesk, emptyContent, noon, put, syncAll } from '@/test/content-files/fixture'
import { digestText, openTemporary } from '@/test/store/fixture'
import { type LandDraft, landDraft } from './land-draft'

const slug = 'us-china/2026-02-01'
const path = `digests/${slug}.md`
const text = (title: string) => digestText('2026-02-01', { title, front: ['draft: true', 'pipeline: ours'] })
let archive: Archive
let contentDir: string
beforeEach(async () => {
  archive = await openTemporary()
  contentDir = emptyContent()
})
afterEach(() => archive.close())

const land = (title: string, given: Partial<LandDraft> = {}, into = archive) =>
  landDraft(into, {
    ...{ contentDir, slug, text: text(title), timeZone: 'UTC', at: noon },
    isOwn: ({ draftedBy }) => draftedBy?.pipeline === 'ours',
    ...given,
  })
const file = () => readFileSync(join(contentDir, path), 'utf8')
const latest = () => findLatestRevision(archive.db, slug)

test('a draft is in content/ and in the archive, and the next one takes its place', async () => {
  expect(await land('One')).toEqual({ kind: 'landed', path, revision: 1, held: [] })
  expect(await land('One')).toEqual({ kind: 'unchanged', path })
  expect(await land('Two')).toEqual({ kind: 'updated', path, revision: 2, held: [] })
  expect([file(), (await latest())?.text]).toEqual([text('Two'), text('Two')])
  expect((await syncAll(archive, contentDir)).unchanged).toBe(1)
})

test('what would be public at once is refused, whatever made it', async () => {
  await expect(land('One', { text: text('One').replace('draft: true', 'draft: false') })).rejects.toThrow(
    'not be a draft',
  )
  expect([existsSync(join(contentDir, path)), await latest()]).toEqual([false, undefined])
})

test('a file that nobody imported yet, and a digest of somebody else, stay', async () => {
  put(contentDir, path, digestText('2026-02-01'))
  expect(await land('One')).toMatchObject({ kind: 'beside', reason: expect.stringContaining('has not imported it') })
  await syncAll(archive, contentDir)
  expect(await land('One')).toMatchObject({
    kind: 'beside',
    reason: expect.stringContaining('not made by this command'),
  })
  expect(file()).toBe(digestText('2026-02-01'))
})

test('a file that was deleted comes again with the next draft', async () => {
  await land('One')
  const empty = emptyContent()
  expect(await land('Two', { contentDir: empty })).toMatchObject({ kind: 'updated', revision: 2 })
  expect(readFileSync(join(empty, path), 'utf8')).toBe(text('Two'))
})

test('a dry run says the same and writes nothing', async () => {
  expect(await land('One', { dryRun: true })).toMatchObject({ kind: 'landed', revision: 1 })
  expect([existsSync(join(contentDir, path)), await latest()]).toEqual([false, undefined])
})

test('an editor who saves in the very moment wins: file and desk are as they were, without a conflict', async () => {
  await land('One')
  let isFirst = true
  const racing: Archive = {
    ...archive,
    db: archive.db,
    write: async (work) => {
      if (isFirst) {
        isFirst = false
        await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })
      }
      return archive.write(work)
    },
  }
  expect(await land('Two', {}, racing)).toMatchObject({
    kind: 'beside',
    reason: expect.stringContaining('in the meantime'),
  })
  expect(file()).toBe(text('One'))
  expect(await latest()).toMatchObject({ number: 2, origin: 'desk' })
  expect(await archive.db.selectFrom('content_file').select('state').execute()).toEqual([{ state: 'present' }])
})
