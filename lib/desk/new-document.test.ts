import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acts, arriveAs, eddie, now, pia, publish, withDesk } from '@/test/desk/fixture'
import { storyText } from '@/test/store/fixture'
import { openDocument } from '../desk'
import { saveEdit } from './edits'
import { createDocument, type NewDocument } from './new-document'

withDesk()

const create = (given: NewDocument, submission = JSON.stringify(given)) =>
  createDocument(eddie, { ...given, submission }, now)
const file = (name: string, text: string) => create({ kind: 'file', name, text })
const invalid = (field: string) => ({ kind: 'invalid', faults: [expect.objectContaining({ field })] })

test('a digest begins with the sides that its topic has had, as a draft at the desk', async () => {
  await arriveAs()
  expect(await create({ kind: 'digest', topic: 'us-china', day: '2026-03-01', from: 'empty' })).toMatchObject({
    kind: 'created',
    document: { slug: 'us-china/2026-03-01' },
  })
  const opened = await openDocument(eddie, 'us-china/2026-03-01', now)
  expect(opened).toMatchObject({ revision: 1, state: 'draft', savedBy: 'Eddie', file: 'none' })
  expect(opened?.document).toMatchObject({ perspectives: [{ id: 'us' }, { id: 'china' }], sources: [] })
  expect(await acts()).toContain('create 1')
})

test('one from the digest before has its text, and what is there already is left alone', async () => {
  await arriveAs()
  const again = { kind: 'digest', topic: 'us-china', day: '2026-03-01', from: 'previous' } as const
  await create(again)
  const opened = await openDocument(eddie, 'us-china/2026-03-01', now)
  expect(opened?.document).toMatchObject({ highlights: [{ markdown: 'First.' }, { markdown: 'Second.' }] })
  expect(await create(again)).toMatchObject({ kind: 'created' })
  expect(await create(again, 'another form')).toMatchObject({ kind: 'exists' })
  expect((await openDocument(eddie, 'us-china/2026-03-01', now))?.revision).toBe(1)
})

test('a story begins with its title', async () => {
  const given = { kind: 'story', title: 'Talks on tea resume', day: '2026-03-01' } as const
  expect(await create(given)).toMatchObject({ document: { kind: 'story', slug: '2026-03-01-talks-on-tea-resume' } })
})

test('a file becomes a draft, whatever it says of itself', async () => {
  const text = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
  expect(text).toContain('draft: false')
  expect(await file('some name.md', text)).toMatchObject({ document: { slug: 'us-china/2026-02-12' } })
  const opened = await openDocument(eddie, 'us-china/2026-02-12', now)
  expect(opened).toMatchObject({ state: 'draft', document: { title: expect.stringContaining('2026-02-12') } })
})

test('a file that cannot be read says where, and an impossible day or topic is refused', async () => {
  expect(await file('x.md', '---\ntitle: [\n---\n')).toMatchObject({ kind: 'invalid' })
  expect(await file('x.txt', '')).toMatchObject({ kind: 'invalid' })
  expect(await create({ kind: 'story', title: 'Tea', day: '2026-02-30' })).toMatchObject(invalid('day'))
  expect(await create({ kind: 'digest', topic: 'search', day: '2026-03-01', from: 'empty' })).toMatchObject({
    kind: 'invalid',
  })
})

test('what was begun is published like anything else', async () => {
  const slug = '2026-03-01-tea'
  await create({ kind: 'file', name: `${slug}.md`, text: storyText('2026-03-01', { front: ['draft: true'] }) })
  const saved = await saveEdit(pia, { slug, basedOn: 1, edits: [publish()], submission: 'publish' }, now)
  expect(saved).toMatchObject({ kind: 'saved' })
  expect(await openDocument(pia, slug, now)).toMatchObject({ state: 'published' })
})
