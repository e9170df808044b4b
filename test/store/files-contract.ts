import { describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { knownFiles, markFileGone, recordExport } from '@/lib/store/ledger/content-file'
import { exportHeads } from '@/lib/store/ledger/export-heads'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { listActs } from '@/lib/store/log/list-acts'
import { checksumOf, listRevisionsOf } from '@/lib/store/revisions/revisions'
import { contentOf } from './content-of'
import { digest } from './fixture'
import { revised } from './ledger-contract'

const at = new Date('2026-03-01T12:00:00.000Z')
const version = (highlight: string) => digest('2026-02-01', { highlights: [highlight] })
const { slug } = version('A')

export function filesContract(archive: () => Archive): void {
  const file = (highlight: string, prefer?: 'file' | 'desk', dryRun?: boolean) =>
    importRevision(archive(), { document: version(highlight), at, prefer, dryRun })
  const desk = (highlight: string, basedOn: number) =>
    appendRevision(archive(), revised(version(highlight), basedOn, { at }))
  const latest = async () => (await listRevisionsOf(archive().db, slug))[0]
  const exported = async () => {
    for await (const head of exportHeads(archive())) return head
    return undefined
  }

  describe('files', () => {
    test('a file is taken once', async () => {
      expect(await file('A')).toEqual({ kind: 'imported', revision: 1, held: [] })
      const before = await contentOf(archive())
      expect(await file('A')).toEqual({ kind: 'unchanged' })
      expect(await contentOf(archive())).toEqual(before)
      expect(await knownFiles(archive())).toEqual(new Map([[slug, checksumOf(version('A').text)]]))
    })

    test('a file that moved alone is taken, an older text of it too', async () => {
      await file('A')
      expect(await file('B')).toEqual({ kind: 'imported', revision: 2, held: [] })
      expect(await file('A')).toEqual({ kind: 'imported', revision: 3, held: [] })
    })

    test('a desk that moved alone is left in peace', async () => {
      await file('A')
      await desk('B', 1)
      expect(await file('A')).toEqual({ kind: 'unchanged' })
      expect((await latest())?.text).toBe(version('B').text)
    })

    test('both moved: nothing is taken, both sides are named, once in the log', async () => {
      await file('A')
      await desk('B', 1)
      const conflict = { kind: 'conflict', agreed: 1, desk: { revision: 2, editorName: 'Ada', at } }
      expect(await file('C')).toEqual(conflict)
      expect(await file('C')).toEqual(conflict)
      expect((await latest())?.number).toBe(2)
      expect(await knownFiles(archive())).toEqual(new Map([[slug, undefined]]))
      expect((await exported())?.file?.state).toBe('conflict')
      expect((await listActs(archive().db, { limit: 9 })).map(({ act }) => act)).toEqual([
        'conflict',
        'edit-draft',
        'import',
      ])
    })

    test('both moved to the same text: they agree', async () => {
      await file('A')
      await desk('B', 1)
      expect(await file('B')).toEqual({ kind: 'unchanged' })
      expect(await file('C')).toEqual({ kind: 'imported', revision: 3, held: [] })
    })

    test('a conflict is settled for the file', async () => {
      await file('A')
      await desk('B', 1)
      expect(await file('C', 'file')).toEqual({ kind: 'imported', revision: 3, held: [] })
      expect(await latest()).toMatchObject({ origin: 'file', text: version('C').text })
      expect(await file('C')).toEqual({ kind: 'unchanged' })
    })

    test('a conflict is settled for the desk, and export writes it', async () => {
      await file('A')
      await desk('B', 1)
      await file('C')
      expect(await file('C', 'desk')).toEqual({ kind: 'kept', revision: 2 })
      expect(await file('C')).toEqual({ kind: 'unchanged' })
      expect(await exported()).toMatchObject({ deskChanged: true, file: { state: 'present' }, revision: 2 })
      expect(await file('D')).toEqual({ kind: 'imported', revision: 3, held: [] })
    })

    test('what was written out is agreed on, and the next change of the file is taken', async () => {
      await file('A')
      await desk('B', 1)
      expect(await exported()).toMatchObject({ deskChanged: true, text: version('B').text })
      await recordExport(archive(), { slug, revision: 2, at })
      expect(await exported()).toMatchObject({ deskChanged: false })
      expect(await file('C')).toEqual({ kind: 'imported', revision: 3, held: [] })
    })

    test('a file written out behind a desk that went on is known for what it is', async () => {
      await file('A')
      await desk('B', 1)
      await desk('C', 2)
      expect(await file('B')).toEqual({ kind: 'unchanged' })
      expect(await desk('D', 3)).toMatchObject({ kind: 'saved' })
      expect(await file('B')).toEqual({ kind: 'unchanged' })
      expect(await file('E')).toMatchObject({ kind: 'conflict', agreed: 2 })
    })

    test('a document that began at the desk is not overwritten by a file of its name', async () => {
      await desk('A', 0)
      expect(await exported()).toMatchObject({ file: undefined, deskChanged: true })
      expect(await file('B')).toMatchObject({ kind: 'conflict', agreed: 0 })
      expect(await file('B')).toMatchObject({ kind: 'conflict', agreed: 0 })
      expect(await file('A')).toEqual({ kind: 'unchanged' })
      expect(await file('B')).toEqual({ kind: 'imported', revision: 2, held: [] })
    })

    test('a file that goes leaves its document, and may come back', async () => {
      await file('A')
      await markFileGone(archive(), slug, at)
      await markFileGone(archive(), slug, at)
      expect(await knownFiles(archive())).toEqual(new Map())
      expect((await listActs(archive().db, { limit: 9 })).map(({ act }) => act)).toEqual(['lose-file', 'import'])
      expect(await file('A')).toEqual({ kind: 'unchanged' })
      expect([...(await knownFiles(archive())).keys()]).toEqual([slug])
    })

    test('a dry run says what would be and writes nothing', async () => {
      await file('A')
      await desk('B', 1)
      const before = await contentOf(archive())
      expect((await file('C', undefined, true)).kind).toBe('conflict')
      expect((await file('C', 'file', true)).kind).toBe('imported')
      expect((await file('C', 'desk', true)).kind).toBe('kept')
      expect(await contentOf(archive())).toEqual(before)
    })

    test('the export walks every document, batch after batch', async () => {
      const days = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, '0'))
      const months = ['01', '02', '03', '04', '05', '06', '07', '08']
      for (const month of months)
        for (const day of days) await appendRevision(archive(), revised(digest(`2025-${month}-${day}`), 0))
      const slugs: string[] = []
      for await (const head of exportHeads(archive())) slugs.push(head.slug)
      expect(slugs).toEqual(months.flatMap((month) => days.map((day) => `us-china/2025-${month}-${day}`)))
    })
  })
}
