import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { noteDue } from '@/lib/store/ledger/note-due'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, type DocumentFixture, digest, digestText, openTemporary, read, story } from '@/test/store/fixture'
import { readDigestRevision, readStoryRevision } from './revisions'

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 2, day, hour))
const now = at(20)
const slug = 'us-china/2026-02-01'
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const file = (given: DocumentFixture) => digest('2026-02-01', given)
async function save(basedOn: number, day: number, given: DocumentFixture) {
  const document = read(slug, digestText('2026-02-01', given))
  const submission = `${basedOn}-${day}`
  await appendRevision(archive, { document, basedOn, origin: 'desk', submission, acts: ['edit-public'], at: at(day) })
}
const headline = async (number: number, when = now) =>
  (await readDigestRevision(slug, number, when))?.document.highlights[0]?.plain

test('each text that was public is kept under its number, and says until when it was', async () => {
  await arrive(archive, at(1), file({ highlights: ['One.'] }))
  await save(1, 5, { highlights: ['Two.'] })
  await save(2, 9, { highlights: ['Three.'] })
  expect(await Promise.all([1, 2, 3].map((number) => headline(number)))).toEqual(['One.', 'Two.', 'Three.'])
  expect(await readDigestRevision(slug, 2, now)).toMatchObject({
    number: 2,
    span: { from: at(5), until: at(9) },
    reviewedByEditor: false,
    current: { revision: 3 },
  })
  expect((await readDigestRevision(slug, 3, now))?.span.until).toBeUndefined()
})

test('a draft between two public texts is nobody’s business', async () => {
  await arrive(archive, at(1), file({ highlights: ['One.'] }))
  await save(1, 5, { highlights: ['Secret.'], front: ['draft: true'] })
  await save(2, 9, { highlights: ['Three.'] })
  expect(await headline(2)).toBeUndefined()
})

test('a schedule that was changed before it came due was never read', async () => {
  await arrive(archive, at(1), file({ highlights: ['One.'], front: ['publishAt: 2026-03-10T00:00:00Z'] }))
  await save(1, 5, { highlights: ['Two.'], front: ['publishAt: 2026-03-10T00:00:00Z'] })
  expect(await headline(1)).toBeUndefined()
  expect(await headline(2, at(9))).toBeUndefined()
  expect(await headline(2, at(10))).toBe('Two.')
})

test('a file that waits for an editor was not public, whatever its date says today', async () => {
  await arrive(archive, at(1), file({ highlights: ['Too early.'], date: '2026-03-04T00:00:00Z' }))
  await save(1, 9, {
    highlights: ['Reviewed.'],
    front: ['reviewed: 2026-03-09T12:00:00Z'],
    date: '2026-03-04T00:00:00Z',
  })
  expect(await headline(1)).toBeUndefined()
  expect(await headline(2)).toBe('Reviewed.')
})

/** Including documents published in between by schedule, which count as public since then. */
const breaks: [string, string[], string | undefined][] = [
  ['withdrawn', ['withdrawn: 2026-03-05T00:00:00Z'], undefined],
  ['back in draft', ['draft: true'], undefined],
  ['scheduled again', ['publishAt: 2026-03-08T00:00:00Z'], 'Two.'],
  ['under an embargo', ['embargoUntil: 2026-03-08T00:00:00Z'], 'Two.'],
]
test.each(breaks)(
  'what stood in a digest before it was %s stays out when it is back with other words',
  async (_, front, back) => {
    await arrive(archive, at(1), file({ highlights: ['One.'] }))
    await save(1, 3, { highlights: ['Two.'] })
    await save(2, 5, { highlights: ['Two.'], front })
    await noteDue(archive, at(8))
    const all = (when: Date) => Promise.all([1, 2, 3, 4, 5].map((number) => headline(number, when)))
    if (!back) expect(await all(at(8))).toEqual(Array(5).fill(undefined))
    await save(3, 9, { highlights: ['Four.'] })
    await save(4, 11, { highlights: ['Five.'] })
    expect(await all(now)).toEqual([undefined, undefined, back, 'Four.', 'Five.'])
    await rebuildProjections(archive, { timeZone: 'UTC' })
    expect(await all(now)).toEqual([undefined, undefined, back, 'Four.', 'Five.'])
  },
)

test('what left at its own end stays out too', async () => {
  await arrive(archive, at(1), file({ highlights: ['One.'], front: ['unpublishAt: 2026-03-04T00:00:00Z'] }))
  await noteDue(archive, at(4))
  await save(1, 5, { highlights: ['Two.'] })
  expect(await Promise.all([1, 2].map((number) => headline(number)))).toEqual([undefined, 'Two.'])
})

test('what was withdrawn by mistake and is back as it was can be cited as before', async () => {
  await arrive(archive, at(1), file({ highlights: ['One.'] }))
  await save(1, 3, { highlights: ['Wrong.'] })
  await save(2, 5, { highlights: ['One.'] })
  await save(3, 7, { highlights: ['One.'], front: ['withdrawn: 2026-03-07T00:00:00Z'] })
  await save(4, 9, { highlights: ['One.'] })
  const all = await Promise.all([1, 2, 3, 4, 5].map((number) => headline(number)))
  expect(all).toEqual(['One.', undefined, 'One.', undefined, 'One.'])
})

test('numbers that are none are not found', async () => {
  await arrive(archive, at(1), file({}), story('2026-02-02'))
  for (const number of [0, -1, 2, 1.5, Number.NaN, 2 ** 53]) expect(await headline(number), `${number}`).toBeUndefined()
  expect(await readStoryRevision(slug, 1, now)).toBeUndefined()
  expect(await readDigestRevision('us-china/2026-02-02', 1, now)).toBeUndefined()
  expect((await readStoryRevision('2026-02-02-some-words', 1, now))?.current.revision).toBe(1)
})
