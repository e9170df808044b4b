import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mayActAs, roles } from '@/lib/auth/roles'
import { addEditor, disableEditor } from '@/lib/store/accounts/editors'
import { startSession } from '@/lib/store/accounts/sessions'
import type { Archive } from '@/lib/store/archive'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { guarded } from './guard'

const world: { signIn?: { editorId: number; session: string } | undefined; headers: Record<string, string> } = {
  headers: {},
}
vi.mock('@/lib/auth/sealed-sign-in', () => ({ sealedSignIn: async () => world.signIn }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(world.headers),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next/navigation', () => ({
  forbidden: () => {
    throw new Error('403')
  },
  redirect: (to: string) => {
    throw new Error(`to ${to}`)
  },
}))

const app = path.resolve(import.meta.dirname, '..')
const own = { origin: 'http://localhost:3000', host: 'localhost:3000' }
const at = new Date('2026-03-01T12:00:00Z')
/** No desk action: the one-time link is the right. */
const byToken = ['setUp']

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(app, file), 'utf8') }))
const isOfActions = (text: string) => /^'use server'/.test(text)

type Action = (...forms: FormData[]) => Promise<unknown>
const actions = new Map<string, Action>()
for (const { file, text } of sources)
  if (isOfActions(text)) {
    const exported = (await import(path.join(app, file))) as Record<string, Action>
    for (const [name, action] of Object.entries(exported)) actions.set(name, action)
  }

// A session lasts a week, so its age has to be the test's.
vi.useFakeTimers({ toFake: ['Date'], now: at })
let archive: Archive
const accounts = new Map<string, { editorId: number; session: string }>()
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  for (const who of [...roles, 'disabled'] as const) {
    const role = who === 'disabled' ? 'admin' : who
    const added = await addEditor(archive, { email: `${who}@example.org`, name: who, role }, { at })
    const editorId = added.kind === 'added' ? added.account.id : 0
    const session = await archive.write((db) => startSession(db, { editorId, browser: 'Firefox on Linux', at }))
    accounts.set(who, { editorId, session })
    if (who === 'disabled') await disableEditor(archive, editorId, { at })
  }
})
afterEach(() => archive.close())

async function answerTo(action: Action, who: string, headers: Record<string, string> = own): Promise<string> {
  world.signIn = accounts.get(who)
  world.headers = headers
  try {
    const answer = await action(new FormData(), new FormData())
    return (answer as { kind?: string })?.kind === 'signed-out' ? 'signed out' : 'let in'
  } catch (error) {
    const { message } = error as Error
    if (message === '403') return message
    if (message.startsWith('to /sign-in')) return 'signed out'
    if (message.startsWith('to ')) return 'let in'
    throw error
  }
}
const refusals = async () =>
  (await listActs(archive.db, { limit: 100, act: 'refuse' })).map(({ detail }) => detail ?? '')

test('every action of the desk is made by deskAction, under the name it is exported by', () => {
  expect([...guarded.keys()].sort()).toEqual([...actions.keys()].filter((name) => !byToken.includes(name)).sort())
  expect(actions.size).toBeGreaterThan(10)
})

test('no action hides in a file of something else', () => {
  const hidden = sources.filter(({ text }) => !isOfActions(text) && /^\s+['"]use server['"]/m.test(text))
  expect(hidden.map(({ file }) => file)).toEqual([])
})

test.each([...actions])(
  '%s: nobody from elsewhere, nobody unknown, and no role below its own',
  async (name, action) => {
    const elsewhere = [{ host: own.host }, { ...own, origin: 'null' }, { ...own, origin: 'https://evil.example' }]
    for (const headers of [...elsewhere, { ...own, 'sec-fetch-site': 'cross-site' }])
      for (const who of ['nobody', ...roles]) expect(await answerTo(action, who, headers), who).toBe('403')
    if (byToken.includes(name)) return
    for (const who of ['nobody', 'disabled']) expect(await answerTo(action, who), who).toBe('signed out')
    expect(await refusals()).toEqual([])

    const needed = guarded.get(name) ?? 'admin'
    for (const role of roles) expect(await answerTo(action, role), role).toBe(mayActAs(role, needed) ? 'let in' : '403')
    const below = roles.filter((role) => !mayActAs(role, needed))
    expect(await refusals()).toEqual(below.map(() => `needs ${needed}: ${name}`))
  },
)
