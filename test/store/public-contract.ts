import { describe, expect, test } from 'vitest'
import { registryOf } from '@/lib/digest/outlets/registry'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { replaceOutlets } from '@/lib/store/projections/replace-outlets'
import { listTopics, replaceTopics } from '@/lib/store/projections/topics'
import { type DocumentFixture, digest } from './fixture'
import { revised } from './ledger-contract'

const day = '2026-02-01'
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))
const iso = (minute: number) => at(minute).toISOString()

export function publicContract(archive: () => Archive): void {
  const file = (minute: number, given: DocumentFixture = {}) =>
    importRevision(archive(), { document: digest(day, given), at: at(minute), prefer: 'file' })
  const desk = async (minute: number, basedOn: number, given: DocumentFixture = {}) =>
    appendRevision(archive(), revised(digest(day, given), basedOn, { at: at(minute) }))
  const { slug } = digest(day)
  const head = () => archive().db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const moments = async () => {
    const { first_public_at, public_updated_at } = await head()
    return [first_public_at, public_updated_at]
  }
  const edition = async (minute: number) => archive().edition(at(minute))

  describe('the public life of a document', () => {
    test('a file that arrives public was published on its own date', async () => {
      await file(0)
      expect(await moments()).toEqual([`${day}T04:00:00.000Z`, `${day}T04:00:00.000Z`])
    })

    test('what an editor publishes was published when the editor did', async () => {
      await file(0, { front: ['draft: true'] })
      expect(await moments()).toEqual([null, null])
      await desk(5, 1)
      expect(await moments()).toEqual([iso(5), iso(5)])
    })

    test('a schedule publishes at its moment; taken back before that, it never did', async () => {
      await file(0, { front: ['draft: true'] })
      await desk(1, 1, { front: [`publishAt: ${iso(30)}`] })
      expect(await moments()).toEqual([iso(30), iso(30)])
      await desk(2, 2, { front: ['draft: true'] })
      expect(await moments()).toEqual([null, null])
      await desk(40, 3)
      expect(await moments()).toEqual([iso(40), iso(40)])
    })

    test('the date never moves and the update only with what is said', async () => {
      await file(0, { front: ['draft: true'] })
      await desk(1, 1)
      await desk(2, 2, { front: ['editorNote: "not public"'] })
      expect(await moments()).toEqual([iso(1), iso(1)])
      await desk(3, 3, { highlights: ['Changed.'] })
      expect(await moments()).toEqual([iso(1), iso(3)])
      await desk(4, 4, { highlights: ['Changed.'], front: ['withdrawn: 2026-03-01T12:04:00Z'] })
      await desk(5, 5, { highlights: ['Changed.'] })
      expect(await moments()).toEqual([iso(1), iso(3)])
      await desk(6, 6, { highlights: ['Changed unseen.'], front: ['draft: true'] })
      await desk(7, 7, { highlights: ['Changed unseen.'] })
      expect(await moments()).toEqual([iso(1), iso(7)])
    })

    test('a file that brings other words is an update of the moment it arrived', async () => {
      await file(0)
      await file(8, { highlights: ['Changed.'] })
      expect(await moments()).toEqual([`${day}T04:00:00.000Z`, iso(8)])
    })

    test('an update that is scheduled and taken back has not happened', async () => {
      await file(0)
      await desk(1, 1, { highlights: ['Later.'], front: [`publishAt: ${iso(30)}`] })
      expect(await moments()).toEqual([`${day}T04:00:00.000Z`, iso(30)])
      await desk(2, 2)
      expect(await moments()).toEqual([`${day}T04:00:00.000Z`, `${day}T04:00:00.000Z`])
    })

    test('a date ahead of its arrival holds a file back until an editor has passed it', async () => {
      await file(0, { date: '2026-03-05T00:00:00Z' })
      expect(await head()).toMatchObject({ declared: 'draft', received_at: iso(0) })
      await desk(1, 1, { date: '2026-03-05T00:00:00Z', highlights: ['Edited.'] })
      expect(await head()).toMatchObject({ declared: 'draft', received_at: iso(0) })
      await desk(2, 2, { date: '2026-03-05T00:00:00Z', front: [`reviewed: ${iso(2)}`] })
      expect(await head()).toMatchObject({ declared: 'released', publish_at: '2026-03-05T00:00:00.000Z' })
    })
  })

  describe('the edition', () => {
    test('changes with what readers see, and with nothing else', async () => {
      // Comes due after all that follows, so that no due moment helps the counter.
      await importRevision(archive(), { document: digest('2026-02-28'), at: at(0) })
      const seen = [await edition(0)]
      const expectSame = async (minute: number) => expect(await edition(minute)).toBe(seen.at(-1))
      const expectNew = async (minute: number) => {
        const now = await edition(minute)
        expect(seen).not.toContain(now)
        seen.push(now)
      }
      await file(0, { front: ['draft: true'] })
      await expectSame(0)
      await desk(1, 1, { front: ['draft: true'], highlights: ['Draft.'] })
      await expectSame(1)
      await desk(2, 2)
      await expectNew(2)
      await desk(3, 3, { highlights: ['Public.'] })
      await expectNew(3)
      await desk(4, 4, { front: ['withdrawn: 2026-03-01T12:04:00Z'] })
      await expectNew(4)
      await desk(5, 5, { front: ['draft: true'] })
      await expectSame(5)
      await desk(6, 6, { front: [`publishAt: ${iso(30)}`] })
      await expectSame(6)
      await expectSame(29)
      await expectNew(30)
      await desk(5, 6)
      await expectSame(30)
    })

    test('a save just before a schedule comes due is a new edition, however long it waited for the lock', async () => {
      const front = ['publishAt: 2026-03-01T12:30:00Z']
      await importRevision(archive(), { document: digest('2026-02-28', { front }), at: at(0) })
      await file(0, { front })
      const rendered = await edition(30)
      await desk(29, 1, { front: ['draft: true'] })
      expect(await edition(30)).not.toBe(rendered)
    })

    test('follows the topics', async () => {
      const topics = [{ id: 'b', name: 'B', perspectives: [{ id: 'us', name: 'US' }] }]
      const before = await edition(0)
      await replaceTopics(archive(), topics)
      const after = await edition(0)
      expect(after).not.toBe(before)
      await replaceTopics(archive(), topics)
      expect(await edition(0)).toBe(after)
      expect(await listTopics(archive().db)).toEqual(topics)
    })
  })

  test('figures and sources are computed from the list, each source with its side', async () => {
    await file(0)
    expect(await head()).toMatchObject({ outlet_count: 2, source_count: 2, topic: 'us-china', day })
    const sources = await archive().db.selectFrom('source').selectAll().orderBy('place').execute()
    expect(sources.map(({ number, perspective, outlet }) => [number, perspective, outlet])).toEqual([
      [1, 'us', 'Reuters'],
      [2, 'china', '新华网'],
    ])
  })

  test('an outlet is counted once, by whichever of its names, as soon as the registry knows them', async () => {
    const outlet = { id: 'one', name: 'One', hosts: [], country: 'CN', kind: 'state', note: undefined } as const
    const evidence = 'https://example.org/'
    await file(0)
    await replaceOutlets(archive(), registryOf([{ ...outlet, evidence, aliases: ['Reuters', '新华网'] }]))
    expect(await head()).toMatchObject({ outlet_count: 1 })
    await file(1, { highlights: ['Changed.'] })
    expect(await head()).toMatchObject({ number: 2, outlet_count: 1 })
    await replaceOutlets(archive(), registryOf([{ ...outlet, evidence, aliases: ['新华网'] }]))
    expect(await head()).toMatchObject({ outlet_count: 2 })
  })
}
