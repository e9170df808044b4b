import { describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { noteDue } from '@/lib/store/ledger/note-due'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { listActs } from '@/lib/store/log/list-acts'
import { findPublicRow } from '@/lib/store/projections/public-row'
import { projectionsOf } from './content-of'
import { digest, story } from './fixture'
import { revised } from './ledger-contract'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))
const iso = (minute: number) => at(minute).toISOString()
const day = '2026-02-01'
const { slug } = digest(day)

export function dueContract(archive: () => Archive): void {
  const arrive = (...front: string[]) => importRevision(archive(), { document: digest(day, { front }), at: at(0) })
  const isShown = async (minute: number) => Boolean(await findPublicRow(archive().db, 'digest', slug, at(minute)))
  const logged = async () =>
    (await listActs(archive().db, { limit: 100 })).map(({ act }) => act).filter((act) => act !== 'import')

  describe('what comes due', () => {
    test('is noted once, never early, whoever asks and how often', async () => {
      await arrive(`publishAt: ${iso(30)}`)
      expect(await noteDue(archive(), new Date(at(30).getTime() - 1))).toEqual([])
      const both = await Promise.all([noteDue(archive(), at(30)), noteDue(archive(), at(30))])
      expect(both.flat()).toEqual([{ slug, turn: 'publish', moment: iso(30) }])
      expect(await noteDue(archive(), at(31))).toEqual([])
      expect(await logged()).toEqual(['come-due'])
    })

    test('stays out when the clock is set back behind it, and is not noted again', async () => {
      await arrive(`publishAt: ${iso(30)}`)
      await noteDue(archive(), at(35))
      const edition = await archive().edition(at(35))
      expect(await isShown(10)).toBe(true)
      expect(await archive().edition(at(10))).toBe(edition)
      expect(await noteDue(archive(), at(10))).toEqual([])
      await appendRevision(
        archive(),
        revised(digest(day, { front: [`publishAt: ${iso(30)}`], highlights: ['New.'] }), 1, { at: at(12) }),
      )
      expect(await isShown(13)).toBe(true)
      expect(await noteDue(archive(), at(31))).toEqual([])
      expect(await logged()).toEqual(['edit-draft', 'come-due'])
    })

    test('is a new edition when it is noted: a clock set back brings no old page to light', async () => {
      await arrive(`publishAt: ${iso(30)}`)
      const seen = [await archive().edition(at(10)), await archive().edition(at(30))]
      await noteDue(archive(), at(30))
      seen.push(await archive().edition(at(10)))
      expect(new Set(seen).size).toBe(3)
    })

    test('leaves at its very moment, with a new edition, and stays away', async () => {
      await arrive(`unpublishAt: ${iso(30)}`)
      const before = await archive().edition(new Date(at(30).getTime() - 1))
      expect([await isShown(29), await isShown(30)]).toEqual([true, false])
      expect(await archive().edition(at(30))).not.toBe(before)
      expect(await noteDue(archive(), at(30))).toEqual([{ slug, turn: 'unpublish', moment: iso(30) }])
      expect(await isShown(10)).toBe(false)
      expect(await logged()).toEqual(['run-out'])
    })

    test('is caught up after a pause: all of it, in order, in one go', async () => {
      await arrive(`publishAt: ${iso(10)}`, `unpublishAt: ${iso(40)}`)
      await importRevision(archive(), { document: story(day, { front: [`publishAt: ${iso(20)}`] }), at: at(0) })
      const noted = await noteDue(archive(), at(50))
      expect(noted.map(({ turn, moment }) => `${turn} ${moment}`)).toEqual([
        `publish ${iso(10)}`,
        `publish ${iso(20)}`,
        `unpublish ${iso(40)}`,
      ])
      expect(
        await archive().db.selectFrom('head').select('first_public_at').where('slug', '=', slug).execute(),
      ).toEqual([{ first_public_at: iso(10) }])
    })

    test('a schedule that was moved before it came is another one', async () => {
      await arrive(`publishAt: ${iso(30)}`)
      await appendRevision(archive(), revised(digest(day, { front: [`publishAt: ${iso(50)}`] }), 1, { at: at(29) }))
      expect(await noteDue(archive(), at(49))).toEqual([])
      expect(await noteDue(archive(), at(50))).toHaveLength(1)
    })

    test('is never changed and never goes, and a rebuild knows it', async () => {
      await arrive(`publishAt: ${iso(10)}`, `unpublishAt: ${iso(40)}`)
      await noteDue(archive(), at(15))
      await noteDue(archive(), at(45))
      await expect(
        archive().write((db) =>
          db
            .updateTable('turn')
            .set({ at: iso(0) })
            .execute(),
        ),
      ).rejects.toThrow(/never/)
      await expect(archive().write((db) => db.deleteFrom('turn').execute())).rejects.toThrow(/never/)
      const before = await projectionsOf(archive())
      expect(before.head).toMatchObject([{ declared: 'withdrawn', public_from: '' }])
      await rebuildProjections(archive(), { timeZone: 'UTC' })
      expect(await projectionsOf(archive())).toEqual(before)
    })
  })
}
