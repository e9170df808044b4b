import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { noteDue } from '@/lib/store/ledger/note-due'
import { rebuildProjections, refreshProjections } from '@/lib/store/ledger/rebuild'
import { projectionsOf } from './content-of'
import { type DocumentFixture, digest, story } from './fixture'
import { revised } from './ledger-contract'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))

const step = fc.record({
  day: fc.constantFrom('2026-02-01', '2026-02-02', '2026-02-03'),
  origin: fc.constantFrom('file', 'desk'),
  minutes: fc.integer({ min: -30, max: 90 }),
  highlight: fc.constantFrom('One.', 'Two.', 'Three.', 'Havana is content.'),
  front: fc.constantFrom<readonly string[]>(
    [],
    ['draft: true'],
    ['publishAt: 2026-03-01T13:00:00Z'],
    ['withdrawn: 2026-03-01T12:00:00Z'],
    ['reviewed: 2026-03-01T12:00:00Z'],
    ['draft: true', 'submitted: 2026-03-01T12:00:00Z'],
    ['embargoUntil: 2026-03-01T13:30:00Z'],
    ['publishAt: 2026-03-01T12:30:00Z', 'unpublishAt: 2026-03-01T14:00:00Z'],
  ),
  ahead: fc.boolean(),
  looked: fc.boolean(),
})

export function rebuildContract(archive: () => Archive): void {
  async function live(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
    let minute = 0
    for (const { day, origin, minutes, highlight, front, ahead, looked } of steps) {
      minute += minutes
      const given: DocumentFixture = {
        highlights: [highlight],
        front,
        date: ahead ? '2026-03-02T00:00:00Z' : undefined,
      }
      const document = digest(day, given)
      const head = await archive()
        .db.selectFrom('head')
        .where('slug', '=', document.slug)
        .selectAll()
        .executeTakeFirst()
      if (origin === 'file') await importRevision(archive(), { document, at: at(minute), prefer: 'file' })
      else await appendRevision(archive(), revised(document, head?.number ?? 0, { at: at(minute) }))
      if (looked) await noteDue(archive(), at(minute + 20))
    }
  }

  describe('a rebuild', () => {
    test('makes every row again as it was, whatever life the documents had', { timeout: 60_000 }, async () => {
      await importRevision(archive(), { document: story('2026-02-04'), at: at(0) })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          await live(steps)
          const before = await projectionsOf(archive())
          await archive().write(async (db) => {
            await db.deleteFrom('head').execute()
          })
          expect((await projectionsOf(archive())).document).toEqual([])
          expect((await rebuildProjections(archive(), { timeZone: 'UTC' })).refused).toEqual([])
          expect(await projectionsOf(archive())).toEqual(before)
        }),
        { numRuns: 10 },
      )
    })

    test('mends what was changed behind our back and drops what the ledger does not know', async () => {
      await importRevision(archive(), { document: digest('2026-02-01'), at: at(0) })
      const before = await projectionsOf(archive())
      await archive().write(async (db) => {
        await db.updateTable('head').set({ title: 'Forged', declared: 'draft' }).execute()
        const [head] = before.head
        if (head)
          await db
            .insertInto('head')
            .values({ ...head, slug: 'never/saved' })
            .execute()
      })
      await rebuildProjections(archive(), { timeZone: 'UTC' })
      expect(await projectionsOf(archive())).toEqual(before)
    })

    test('is made once for a parser and a zone, and is a new edition', async () => {
      const edition = await archive().edition(at(0))
      expect(await refreshProjections(archive(), { timeZone: 'UTC' })).toBeDefined()
      expect(await archive().edition(at(0))).not.toBe(edition)
      expect(await refreshProjections(archive(), { timeZone: 'UTC' })).toBeUndefined()
      expect(await refreshProjections(archive(), { timeZone: 'Asia/Shanghai' })).toBeDefined()
    })

    test('names a text that is no document any more and leaves what is shown of it', async () => {
      await importRevision(archive(), { document: digest('2026-02-01'), at: at(0) })
      const broken = { ...digest('2026-02-01'), text: 'no front matter' }
      await appendRevision(archive(), revised(broken, 1))
      const before = await projectionsOf(archive())
      const { refused } = await rebuildProjections(archive(), { timeZone: 'UTC' })
      expect(refused).toMatchObject([{ slug: 'us-china/2026-02-01', number: 2 }])
      expect(await projectionsOf(archive())).toEqual(before)
    })
  })
}
