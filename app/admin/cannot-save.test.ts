import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Forbidden, isForbidden } from '@/lib/desk/rights/forbidden'
import type { Editor } from '@/lib/store/accounts/editor'
import { addEditor } from '@/lib/store/accounts/editors'
import { startSession } from '@/lib/store/accounts/sessions'
import type { Archive } from '@/lib/store/archive'
import { ArchiveBusy, cannotSave } from '@/lib/store/archive-errors'
import { holdArchive } from '@/lib/store/open-archive'
import { editorWith } from '@/test/desk/editor'
import { arrive, askExamination, digest, openTemporary } from '@/test/store/fixture'
import { setUp } from '../setup/actions'
import { deskAction } from './guard'
import { POST as beat } from './presence/route'
import { releaseOne } from './queue/release-one'
import { POST as keep } from './working-copy/route'

// The desk's answers while nothing can be saved. As in the build, the archive's errors come from another bundle than
// the code that handles them: the same source, but another class.

const world: { signIn?: { editorId: number; session: string } } = {}
vi.mock('@/lib/auth/sealed-sign-in', () => ({ sealedSignIn: async () => world.signIn }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ origin: 'http://localhost:3000' }) }))
vi.mock('next/navigation', () => ({
  forbidden: () => {
    throw new Error('403')
  },
}))

const slug = 'us-china/2026-02-01'
const uuid = '0b0f2b6e-6a2e-4a2e-9d0e-0a5b8a3f7c11'
const editor = { email: 'ada@example.org', name: 'Ada', role: 'admin' } as const
const post = (body: object) =>
  new Request('http://localhost:3000/admin', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { origin: 'http://localhost:3000' },
  })

async function otherBundle<Module>(load: () => Promise<Module>): Promise<Module> {
  vi.resetModules()
  return load()
}
const errors = await otherBundle(() => import('@/lib/store/archive-errors'))
const rights = await otherBundle(() => import('@/lib/desk/rights/forbidden'))

let opened: Archive
let ada: Editor
beforeEach(async () => {
  opened = await openTemporary()
  holdArchive(opened)
  await askExamination(opened, 'nothing')
  const added = await addEditor(opened, editor, { at: new Date() })
  ada = editorWith({ ...editor, id: added.kind === 'added' ? added.account.id : 0 })
  const session = await opened.write((db) => startSession(db, { editorId: ada.id, browser: 'Firefox', at: new Date() }))
  world.signIn = { editorId: ada.id, session }
  await arrive(opened, new Date(), digest('2026-02-01', { front: ['draft: true'] }))
})
afterEach(() => opened.close())

const cases = [
  ['busy', () => new errors.ArchiveBusy()],
  ['full', () => new errors.ArchiveUnwritable(new Error('SQLITE_FULL'))],
] as const
const fails = (error: Error) => holdArchive({ ...opened, write: () => Promise.reject(error) })

test('in another bundle it is another class, and told all the same', () => {
  expect(errors.ArchiveBusy).not.toBe(ArchiveBusy)
  expect(new errors.ArchiveBusy()).not.toBeInstanceOf(ArchiveBusy)
  for (const [, make] of cases) expect(cannotSave(make())).toBe(true)
  for (const other of [undefined, null, 'archive-busy', new Error('of another kind'), { code: 'SQLITE_BUSY' }])
    expect(cannotSave(other)).toBe(false)
  expect(new rights.Forbidden('publish')).not.toBeInstanceOf(Forbidden)
  expect(isForbidden(new rights.Forbidden('publish'))).toBe(true)
})

test.each(cases)('%s: an action says so', async (_, make) => {
  const act = deskAction({ name: 'a test', role: 'editor', input: z.object({}) }, () => Promise.reject(make()))
  expect(await act({})).toEqual({ kind: 'unavailable' })
})

test('an action that goes too far is 403, whichever bundle says so', async () => {
  const run = () => Promise.reject(new rights.Forbidden('publish'))
  await expect(deskAction({ name: 'a test', role: 'editor', input: z.object({}) }, run)({})).rejects.toThrow('403')
})

test.each(cases)('%s: a working copy and a beat are 503, to be sent again', async (_, make) => {
  fails(make())
  const copy = { slug, basedOn: 1, state: '{}', version: uuid }
  expect((await keep(post(copy))).status).toBe(503)
  expect((await keep(post({ slug, version: uuid, drop: true }))).status).toBe(503)
  expect((await beat(post({ slug, visit: uuid, edited: true }))).status).toBe(503)
})

test.each(cases)('%s: of several documents each is answered', async (_, make) => {
  fails(make())
  const asked = { slug, basedOn: 1, submission: uuid, reason: undefined }
  const outcome = await releaseOne(ada, { kind: 'schedule', local: '2100-01-01T00:00' }, { ...asked, passed: [] })
  expect(outcome).toEqual({ slug, kind: 'unavailable' })
})

test.each(cases)('%s: a role that does not reach is refused, though it cannot be logged', async (_, make) => {
  const console_ = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await opened.write((db) => db.updateTable('editor').set({ role: 'editor' }).execute())
  fails(make())
  const act = deskAction({ name: 'a test', role: 'admin', input: z.object({}) }, async () => 'done')
  await expect(act({})).rejects.toThrow('403')
  expect(console_).toHaveBeenCalledWith(expect.stringContaining('Ada'))
  console_.mockRestore()
})

test.each(cases)('%s: whoever makes an account by a link is told to try again', async (_, make) => {
  const { makeToken } = await import('@/lib/store/accounts/tokens')
  const expiresAt = new Date(Date.now() + 60_000)
  const token = await makeToken(opened, {
    purpose: 'invite',
    email: 'bo@example.org',
    role: 'editor',
    at: new Date(),
    expiresAt,
  })
  fails(make())
  const form = new FormData()
  const given = { token, name: 'Bo', password: 'a-long-enough-passphrase', again: 'a-long-enough-passphrase' }
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  expect(await setUp({ given: {} } as never, form)).toMatchObject({ reason: expect.stringContaining('just now') })
})
