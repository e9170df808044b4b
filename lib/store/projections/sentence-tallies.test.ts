import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { tryParse } from '@/lib/digest/parse'
import { publicSpan } from '@/lib/digest/public-span'
import { countSentences } from '@/lib/digest/sentences'
import { isPublic, releaseOf } from '@/lib/digest/visibility'
import { type DocumentFixture, digest, openTemporary } from '@/test/store/fixture'
import { revised } from '@/test/store/ledger-contract'
import type { Archive } from '../archive'
import { appendRevision } from '../ledger/append-revision'
import { importRevision } from '../ledger/import-revision'
import { noteDue } from '../ledger/note-due'
import { rebuildProjections } from '../ledger/rebuild'
import { listRevisionsOf, placeInTime } from '../revisions/revisions'
import { listSentenceMonths, type SentenceMonth } from './sentence-tallies'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))
let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
})
afterEach(() => archive.close())

const drafted = ['pipeline: night', 'model: small', 'run: 1']
const arriveAs = (minute: number, given: DocumentFixture) =>
  importRevision(archive, { document: digest('2026-02-01', given), at: at(minute), prefer: 'file' })
const save = (basedOn: number, minute: number, given: DocumentFixture) =>
  appendRevision(archive, revised(digest('2026-02-01', given), basedOn, { at: at(minute) }))
const months = (minute = 60) => listSentenceMonths(archive.db, at(minute))

test('what an editor changed in a draft, and what was corrected after readers saw it, are counted by who drafted it', async () => {
  const lines = ['Talks begin early on a fine morning.', 'Prices fell by rather much.', 'A ship sank.']
  await arriveAs(0, { highlights: lines, front: ['draft: true', ...drafted] })
  expect(await months()).toEqual([])
  await save(1, 1, { highlights: [lines[0] ?? '', 'Prices fell by rather little.', 'New.'], front: drafted })
  // The two sentences of the sides are kept.
  const row = { month: '2026-02', pipeline: 'night', model: 'small', documents: 1 }
  expect(await months()).toEqual([{ ...row, kept: 3, reworded: 1, struck: 1, added: 1, corrected: 0 }])
  await save(2, 2, {
    highlights: ['Talks begin late on a fine morning.', 'Prices fell by rather little.'],
    front: drafted,
  })
  expect(await months()).toEqual([{ ...row, kept: 2, reworded: 2, struck: 1, added: 0, corrected: 2 }])
  await save(3, 3, { front: ['withdrawn: 2026-03-01T12:03:00Z', ...drafted] })
  expect(await months()).toEqual([])
})

test('a draft that the pipeline sends again is no editing', async () => {
  await arriveAs(0, { highlights: ['One is here.'], front: ['draft: true', ...drafted] })
  await arriveAs(1, { highlights: ['Other words stand.'], front: ['draft: true', ...drafted.with(2, 'run: 2')] })
  await save(2, 2, { highlights: ['Other words stand.'], front: drafted.with(2, 'run: 2') })
  expect(await months()).toMatchObject([{ kept: 3, reworded: 0, struck: 0, added: 0 }])
})

test('what was begun at the desk is in nobody’s record', async () => {
  await save(0, 0, {})
  await save(1, 1, { highlights: ['Other.'] })
  expect(await months()).toEqual([])
})

test('a schedule counts from its moment on, and until its end', async () => {
  await arriveAs(0, { front: ['publishAt: 2026-03-01T12:30:00Z', 'unpublishAt: 2026-03-01T13:00:00Z'] })
  const counted = async () => (await Promise.all([20, 40, 70].map(months))).map((rows) => rows.length)
  expect(await counted()).toEqual([0, 1, 0])
  await noteDue(archive, at(40))
  expect((await months(40)).length).toBe(1)
  await noteDue(archive, at(70))
  expect((await months(40)).length).toBe(0)
  expect(await archive.db.selectFrom('sentence_tally').select('slug').execute()).toEqual([])
})

const step = fc.record({
  day: fc.constantFrom('2026-02-01', '2026-02-02', '2026-03-03'),
  origin: fc.constantFrom('file', 'desk', 'import'),
  minutes: fc.integer({ min: 1, max: 40 }),
  highlights: fc.uniqueArray(
    fc.constantFrom('Talks begin today.', 'Talks begin again.', 'Prices fell.', 'A ship sank.', 'New words are here.'),
    { minLength: 1 },
  ),
  who: fc.constantFrom<readonly string[]>(
    [],
    ['pipeline: night', 'run: 1'],
    ['pipeline: night', 'run: 2'],
    ['pipeline: day', 'model: none'],
  ),
  front: fc.constantFrom<readonly string[]>(
    [],
    [],
    ['draft: true'],
    ['withdrawn: 2026-03-01T12:00:00Z'],
    ['publishAt: 2026-03-01T13:00:00Z'],
    ['embargoUntil: 2026-03-01T13:30:00Z'],
    ['publishAt: 2026-03-01T12:30:00Z', 'unpublishAt: 2026-03-01T14:00:00Z'],
  ),
  looked: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

test('any life of any documents: the sums are a count over the ledger, now, later and after a rebuild', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await archive.close()
      archive = await openTemporary()
      const end = await live(steps)
      for (const minute of [end, end + 60, 300]) {
        const now = at(minute)
        const counted = await recount(now)
        expect(await listSentenceMonths(archive.db, now)).toEqual(counted)
      }
      await noteDue(archive, at(300))
      const noted = await listSentenceMonths(archive.db, at(300))
      expect(noted).toEqual(await recount(at(300)))
      await rebuildProjections(archive, { timeZone: 'UTC' })
      expect(await listSentenceMonths(archive.db, at(300))).toEqual(noted)
    }),
    { numRuns: 15 },
  )
}, 60_000)

async function live(steps: readonly Step[]): Promise<number> {
  let minute = 0
  const latest = new Map<string, number>()
  for (const { day, origin, minutes, highlights, who, front, looked } of steps) {
    minute += minutes
    const document = digest(day, { highlights, front: [...front, ...who] })
    const basedOn = latest.get(day) ?? 0
    const known = await listRevisionsOf(archive.db, document.slug)
    // A file that was there before is no new revision.
    if (origin === 'file' && known.some(({ text }) => text === document.text)) continue
    if (origin === 'file') await importRevision(archive, { document, at: at(minute), prefer: 'file' })
    else await appendRevision(archive, revised(document, basedOn, { at: at(minute), origin }))
    latest.set(day, basedOn + 1)
    if (looked) await noteDue(archive, at(minute))
  }
  return minute
}

/** From the texts of all revisions alone, one document after the other. */
async function recount(now: Date): Promise<SentenceMonth[]> {
  const sums = new Map<string, SentenceMonth>()
  const slugs = await archive.db.selectFrom('revision').select('slug').distinct().execute()
  for (const { slug } of slugs) {
    const lives = placeInTime(await listRevisionsOf(archive.db, slug)).toReversed()
    const texts = lives.map((kept) => {
      const { document } = tryParse(kept.revision.text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
      if (!document) throw new Error('cannot happen')
      return { ...kept, document, release: releaseOf(document, kept) }
    })
    const current = texts.at(-1)
    if (!current || !isPublic(current.release, now) || texts[0]?.revision.origin === 'desk') continue
    const seen = texts.findIndex((text) => publicSpan({ ...text, savedAt: text.revision.at }, now))
    let draft = 0
    while (draft + 1 <= seen && isAgain(texts[draft], texts[draft + 1])) draft += 1
    const by = texts[draft]?.document.draftedBy
    const key = JSON.stringify([current.document.day.slice(0, 7), by?.pipeline, by?.model])
    const [whole, since] = [texts[draft], texts[seen]].map((text) =>
      countSentences((text ?? current).document, current.document),
    )
    const { kept = 0, reworded = 0, struck = 0, added = 0 } = whole ?? {}
    const old = sums.get(key)
    sums.set(key, {
      month: current.document.day.slice(0, 7),
      pipeline: by?.pipeline,
      model: by?.model,
      documents: (old?.documents ?? 0) + 1,
      kept: kept + (old?.kept ?? 0),
      reworded: reworded + (old?.reworded ?? 0),
      struck: struck + (old?.struck ?? 0),
      added: added + (old?.added ?? 0),
      corrected: (since?.reworded ?? 0) + (since?.struck ?? 0) + (old?.corrected ?? 0),
    })
  }
  const order = ({ month, pipeline = '', model = '' }: SentenceMonth) => [pipeline, model].join('\u0001') + month
  return [...sums.values()].sort(
    (one, other) => other.month.localeCompare(one.month) || (order(one) < order(other) ? -1 : 1),
  )
}

type Text = { readonly revision: { readonly origin: string }; readonly document: Document }

function isAgain(before: Text | undefined, after: Text | undefined): boolean {
  const [was, is] = [before, after].map((text) => text?.document.draftedBy?.run)
  return after?.revision.origin === 'import' || (after?.revision.origin === 'file' && is !== undefined && is !== was)
}
