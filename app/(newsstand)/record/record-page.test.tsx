import { prerender } from 'react-dom/static'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { GET } from './[file]/route'
import RecordPage from './page'

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const file = async (name: string) => GET(new Request('http://x'), { params: Promise.resolve({ file: name }) })
const words = async () => {
  const { prelude } = await prerender(await RecordPage())
  return (await new Response(prelude).text())
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('page, CSV and JSON have the same figures, by month, pipeline and model', async () => {
  const at = new Date('2026-04-01T00:00:00Z')
  const lines = ['Talks begin today.', 'Prices fell.', 'A ship sank.']
  const [night, formula] = [
    ['pipeline: Night', 'model: none'],
    ['pipeline: "=cmd()"', 'model: small'],
  ]
  await arrive(archive, at, digest('2026-02-01', { highlights: lines, front: night }))
  const later = new Date('2026-04-02T00:00:00Z')
  await arrive(archive, later, digest('2026-02-01', { highlights: ['Talks begin again.', 'New.'], front: night }))
  await arrive(archive, at, digest('2026-03-01', { highlights: lines, front: formula }), digest('2026-03-02'))
  const { months } = (await (await file('sentences.json')).json()) as { months: object[] }
  const none = { reworded: 0, struck: 0, added: 0, corrected: 0 }
  expect(months).toEqual([
    { month: '2026-03', pipeline: null, model: null, documents: 1, drafted: 4, kept: 4, ...none },
    { month: '2026-03', pipeline: '=cmd()', model: 'small', documents: 1, drafted: 5, kept: 5, ...none },
    {
      ...{ month: '2026-02', pipeline: 'Night', model: 'none', documents: 1, drafted: 5 },
      ...{ kept: 2, reworded: 1, struck: 2, added: 1, corrected: 3 },
    },
  ])
  const csv = await (await file('sentences.csv')).text()
  expect(csv.split('\r\n').slice(1, -1)).toEqual(
    months.map((row) =>
      Object.values(row)
        .map((value) => `"${value === '=cmd()' ? "'=cmd()" : (value ?? '')}"`)
        .join(','),
    ),
  )
  const page = await words()
  expect(page).toContain(
    'Machines drafted 14 sentences for the 3 texts that are public now: 11 kept, 1 reworded, 2 struck.',
  )
  expect(page).toContain('3 sentences changed after publication.')
  expect(page).toMatch(
    /February 2026 .*Night, without a model 1 text, 5 drafted sentences: 2 kept, 1 reworded, 2 struck/,
  )
  expect((await file('other.csv')).status).toBe(404)
})

test('an empty record says so', async () => {
  expect(await words()).toContain('Nothing that a machine drafted is public yet.')
})
