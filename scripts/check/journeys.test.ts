import { afterAll, expect, test } from 'vitest'
import DigestPage from '@/app/(newsstand)/digests/[topic]/[date]/page'
import { GET as getFeed } from '@/app/feed.xml/route'
import { openDocument } from '@/lib/desk'
import { ada, arriveAs, heldArchive, later, overall, pia, publish, save, slug, withDesk } from '@/test/desk/fixture'
import { arrive, digest } from '@/test/store/fixture'
import { followed, type Journey, within } from './journeys'

/**
 * How many files one has to enter to follow what Parallax does most (docs/architecture.md). The ceilings are what was
 * reached; a change that needs a higher one says why in its commit.
 */
const ceilings = { save: 123, publish: 128, open: 19, page: 27, feed: 48 }

const table: [name: string, journey: Journey][] = []
const count = (name: string, journey: Journey): number => {
  table.push([name, journey])
  return journey.files.length
}

withDesk()

/** Everything once before, so that loading modules and filling memories is not part of the journey. */
async function warmed(): Promise<void> {
  await arriveAs('draft: true')
  await save(pia, 1, [overall('To warm up.')])
  await save(pia, 2, [publish()])
}

test('a save of one highlight of a draft', async () => {
  await warmed()
  await arrive(heldArchive(), later(1), digest('2026-02-02', { front: ['draft: true'] }))
  await save(pia, 3, [{ kind: 'unpublish' }])
  const journey = await followed(() => save(pia, 4, [overall('Counted.')]))
  expect(count('save', within(journey, 'lib'))).toBeLessThanOrEqual(ceilings.save)
})

test('publishing', async () => {
  await warmed()
  await save(pia, 3, [{ kind: 'unpublish' }])
  const journey = await followed(() => save(pia, 4, [publish(1)]))
  expect(count('publish', within(journey, 'lib'))).toBeLessThanOrEqual(ceilings.publish)
})

test('opening a document on the desk', async () => {
  await warmed()
  await openDocument(ada, slug, later(1))
  const journey = await followed(() => openDocument(ada, slug, later(2)))
  expect(count('open', within(journey, 'lib'))).toBeLessThanOrEqual(ceilings.open)
})

test('the data of a digest page', async () => {
  await warmed()
  const [topic = '', date = ''] = slug.split('/')
  const page = () => DigestPage({ params: Promise.resolve({ topic, date }) })
  await page()
  const journey = await followed(page)
  expect(count('page', within(journey, 'lib'))).toBeLessThanOrEqual(ceilings.page)
})

test('a feed', async () => {
  await warmed()
  const poll = () => getFeed(new Request('http://localhost/feed.xml'))
  await poll()
  const journey = await followed(poll)
  expect(count('feed', within(journey, 'lib', 'app/_feeds'))).toBeLessThanOrEqual(ceilings.feed)
})

afterAll(() => {
  for (const [name, { files, lines }] of table) console.info(`${name}: ${files.length} files, ${lines} lines`)
  if (process.env.JOURNEYS) for (const [name, { files }] of table) console.info(`\n${name}\n${files.join('\n')}`)
})
