import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import type { Archive } from '@/lib/store/archive'
import { appendRevision, type NewRevision } from '@/lib/store/ledger/append-revision'
import { listActs } from '@/lib/store/log/list-acts'
import { checksumOf, findRevision, listRevisionsOf } from '@/lib/store/revisions/revisions'
import { contentOf } from './content-of'
import { digest, digestText, read } from './fixture'

const at = new Date('2026-03-01T12:00:00.000Z')
const ada = { id: 1, name: 'Ada' }
let submissions = 0

export const revised = (document: Document, basedOn: number, given: Partial<NewRevision> = {}): NewRevision => ({
  document,
  basedOn,
  origin: 'desk',
  editor: ada,
  submission: `submission-${++submissions}`,
  acts: ['edit-draft'],
  at,
  ...given,
})

export function ledgerContract(archive: () => Archive): void {
  describe('the ledger', () => {
    const first = digest('2026-02-01')
    const second = digest('2026-02-01', { highlights: ['Changed.'] })

    test('a revision holds the exact text, who, when and why', async () => {
      const passed = [{ key: 'a', rule: 'cut-title', message: 'It breaks off.', evidence: ['… to'] }]
      const saved = await appendRevision(archive(), revised(first, 0, { reason: 'To begin', passed }))
      expect(saved.kind).toBe('saved')
      expect(await findRevision(archive().db, first.slug, 1)).toEqual({
        slug: 'us-china/2026-02-01',
        kind: 'digest',
        number: 1,
        text: first.text,
        checksum: checksumOf(first.text),
        origin: 'desk',
        editorName: 'Ada',
        reason: 'To begin',
        basedOn: 0,
        at,
        passed,
      })
      expect(await listActs(archive().db, { limit: 9 })).toMatchObject([
        { act: 'edit-draft', editorId: 1, editorName: 'Ada', slug: first.slug, revision: 1, at, detail: 'To begin' },
      ])
    })

    test.each([
      ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
      ['a byte order mark', (text: string) => `\uFEFF${text}`],
      ['trailing spaces and no last line end', (text: string) => `${text.trimEnd()}   `],
      ['every plane', (text: string) => text.replace('First.', 'Ω 新华网 👩‍👩‍👧 é e\u0301 \u202E \u200B')],
    ])('%s come back byte for byte', async (_, change) => {
      const document = read(first.slug, change(digestText('2026-02-01')))
      await appendRevision(archive(), revised(document, 0))
      expect((await findRevision(archive().db, first.slug, 1))?.text).toBe(document.text)
    })

    test('numbers count from 1 in each slug', async () => {
      for (const basedOn of [0, 1, 2]) await appendRevision(archive(), revised(first, basedOn))
      await appendRevision(archive(), revised(digest('2026-02-02'), 0))
      const numbers = async (slug: string) => (await listRevisionsOf(archive().db, slug)).map(({ number }) => number)
      expect(await numbers(first.slug)).toEqual([3, 2, 1])
      expect(await numbers('us-china/2026-02-02')).toEqual([1])
    })

    test.each([0, 1, 3, 99, -1, 1.5])('based on %d where 2 is the latest, nothing is written', async (basedOn) => {
      await appendRevision(archive(), revised(first, 0))
      await appendRevision(archive(), revised(second, 1))
      const before = await contentOf(archive())
      const outcome = await appendRevision(archive(), revised(first, basedOn))
      expect(outcome).toMatchObject({ kind: 'stale', latest: { number: 2, text: second.text } })
      expect(await contentOf(archive())).toEqual(before)
    })

    test('an edit of what was never saved is stale, and says there is nothing', async () => {
      expect(await appendRevision(archive(), revised(first, 1))).toEqual({ kind: 'stale', latest: undefined })
    })

    test('the same submission twice is one revision, and answers as the first time', async () => {
      const form = revised(first, 0)
      const outcomes = [await appendRevision(archive(), form)]
      await appendRevision(archive(), revised(second, 1))
      outcomes.push(await appendRevision(archive(), form))
      expect(outcomes[1]).toEqual(outcomes[0])
      expect(await listRevisionsOf(archive().db, first.slug)).toHaveLength(2)
    })

    test('of many at once one wins, and the others are told', async () => {
      await appendRevision(archive(), revised(first, 0))
      const racers = Array.from({ length: 20 }, () => appendRevision(archive(), revised(second, 1)))
      const kinds = (await Promise.all(racers)).map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1)
      expect(await listRevisionsOf(archive().db, first.slug)).toHaveLength(2)
    })

    test('a slug never changes its kind', async () => {
      await appendRevision(archive(), revised(first, 0))
      const other = { ...read('2026-02-01-words', storyOf), slug: first.slug }
      await expect(appendRevision(archive(), revised(other, 1))).rejects.toThrow(/cannot become a story/)
    })

    test.each([
      "update revision set text = 'forged'",
      'update revision set number = number + 1',
      'delete from revision',
      "insert into revision select 9, slug, kind, 3, text, checksum, origin, 1, 'x', null, 2, 'gap', at from revision",
      "insert into revision select 9, slug, kind, 1, 'forged', checksum, origin, 1, 'x', null, 0, 's', at from revision",
      "update act set editor_name = 'Nobody'",
      'delete from act',
      "insert or replace into act select id, at, editor_id, 'Nobody', act, slug, revision, detail from act",
    ])('refused by the database itself: %s', async (statement) => {
      await appendRevision(archive(), revised(first, 0))
      const before = await contentOf(archive())
      await expect(sql.raw(statement).execute(archive().db)).rejects.toThrow()
      expect(await contentOf(archive())).toEqual(before)
    })

    test('a write that fails half way leaves nothing, and the next one works', async () => {
      await appendRevision(archive(), revised(first, 0))
      const before = await contentOf(archive())
      const failing = archive().write(async (db) => {
        await db.deleteFrom('source').execute()
        await db.updateTable('edition').set({ counter: 99 }).execute()
        throw new Error('half way')
      })
      await expect(failing).rejects.toThrow('half way')
      expect(await contentOf(archive())).toEqual(before)
      expect(await appendRevision(archive(), revised(second, 1))).toMatchObject({ kind: 'saved' })
    })

    test('a clock that was set back makes no revision earlier than the one before', async () => {
      await appendRevision(archive(), revised(first, 0))
      const hourAgo = new Date(at.getTime() - 3_600_000)
      const saved = await appendRevision(archive(), revised(second, 1, { at: hourAgo }))
      expect(saved).toMatchObject({ revision: { at } })
    })
  })
}

const storyOf = `---
title: A story
date: 2026-02-01
draft: false
---

## Summary

In short.
`
