import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addEditor } from '@/lib/store/accounts/editors'
import { endSessions, startSession } from '@/lib/store/accounts/sessions'
import type { Archive } from '@/lib/store/archive'
import { logAct } from '@/lib/store/log/act'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { GET } from './route'
import { heartbeat, longest, mostOfOne } from './stream'

const world: { signIn?: { editorId: number; session: string } | undefined } = {}
vi.mock('@/lib/auth/sealed-sign-in', () => ({ sealedSignIn: async () => world.signIn }))

const now = new Date()
let archive: Archive
let editorId: number
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  archive = await openTemporary()
  holdArchive(archive)
  const added = await addEditor(archive, { email: 'ada@example.org', name: 'Ada', role: 'editor' }, { at: now })
  editorId = added.kind === 'added' ? added.account.id : 0
  const session = await archive.write((db) => startSession(db, { editorId, browser: 'Firefox', at: now }))
  world.signIn = { editorId, session }
})
const leaving: AbortController[] = []
afterEach(async () => {
  for (const each of leaving.splice(0)) each.abort()
  // Without listeners there must be no queries.
  const asked = vi.spyOn(archive.db, 'selectFrom')
  await second(3)
  expect(asked).not.toHaveBeenCalled()
  vi.useRealTimers()
  await archive.close()
})

const happens = (act: 'submit' | 'sign-in' = 'submit') =>
  archive.write((db) => logAct(db, { at: now, act, slug: 'us-china/2026-02-01', revision: 2 }))
const ask = (address = '', headers: Record<string, string> = {}, signal?: AbortSignal) =>
  GET(new Request(`http://localhost:3000/admin/events${address}`, { headers, ...(signal && { signal }) }))
const lastLine = async () => ((await (await ask()).json()) as { last: number }).last

async function listen(address = '', headers: Record<string, string> = {}) {
  const browser = new AbortController()
  leaving.push(browser)
  const answer = await ask(address, { accept: 'text/event-stream', ...headers }, browser.signal)
  const reader = answer.body?.getReader()
  let text = ''
  let isOver = false
  void (async () => {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      isOver = done
      if (done) return
      text += new TextDecoder().decode(value)
    }
  })()
  return {
    answer,
    leave: () => browser.abort(),
    over: () => isOver,
    text: () => text,
    says: async (words: string) => {
      for (let turn = 0; turn < 3_000 && !text.includes(words); turn++) {
        await new Promise((resolve) => setImmediate(resolve))
      }
      return text
    },
  }
}
const second = (seconds = 1) => vi.advanceTimersByTimeAsync(seconds * 1_000)

test('nobody hears anything without a session', async () => {
  world.signIn = undefined
  for (const accept of ['text/event-stream', 'application/json']) expect((await ask('', { accept })).status).toBe(401)
})

test('a stream says hello at once, may not be kept or packed, and tells what happens', async () => {
  const stream = await listen(`?after=${await lastLine()}`)
  expect(stream.answer.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.answer.headers.get('cache-control')).toBe('private, no-store, no-transform')
  expect(await stream.says('hello')).toContain('event: hello')
  await happens()
  await second()
  const said = await stream.says('event: news')
  const { last, events } = JSON.parse(/data: (\{.*"events".*\})/.exec(said)?.[1] ?? '{}')
  expect(events).toMatchObject([{ act: 'submit', slug: 'us-china/2026-02-01', revision: 2 }])
  expect(said).toContain(`id: ${last}\n`)
})

test('who comes back is told first what was missed, by the last that the browser heard', async () => {
  const heard = await lastLine()
  await happens()
  expect(await (await listen(`?after=${heard}`)).says('event: news')).toContain('submit')
  const again = await listen(`?after=${heard}`, { 'last-event-id': String(await lastLine()) })
  await again.says('hello')
  await second()
  expect(await again.says('news')).not.toContain('news')
})

test('whoever does not stream asks again and again', async () => {
  const after = await lastLine()
  await happens()
  const news = await (await ask(`?after=${after}`)).json()
  expect(news).toMatchObject({ last: after + 1, events: [{ act: 'submit' }] })
  expect(await (await ask(`?after=${news.last}`)).json()).toMatchObject({ events: [] })
  expect(await (await ask('?after=nonsense')).json()).toEqual({ last: news.last, events: [], isMore: false })
})

test('a session that has ended hears nothing more', async () => {
  const stream = await listen(`?after=${await lastLine()}`)
  await stream.says('hello')
  await archive.write((db) => endSessions(db, editorId))
  await happens()
  await second()
  const said = await stream.says('signed-out')
  expect(said).toContain('event: signed-out')
  expect(said).not.toContain('submit')
  await stream.says('never')
  expect(stream.over()).toBe(true)
})

test('a sign of life, at which an ended session is told as well; after half an hour a browser comes anew', async () => {
  const stream = await listen()
  await stream.says('hello')
  await second(heartbeat / 1_000)
  expect(await stream.says('\n:\n')).toContain('\n:\n\n')
  await archive.write((db) => endSessions(db, editorId))
  await second(heartbeat / 1_000)
  expect(await stream.says('signed-out')).toContain('signed-out')
  const session = await archive.write((db) => startSession(db, { editorId, browser: 'Firefox', at: now }))
  world.signIn = { editorId, session }
  const other = await listen()
  await second(longest / 1_000)
  await other.says('never')
  expect(other.over()).toBe(true)
})

test('streams are bounded; who leaves makes room', async () => {
  const streams = []
  for (let count = 0; count < mostOfOne; count++) streams.push(await listen())
  expect((await listen()).answer.status).toBe(503)
  streams[0]?.leave()
  expect((await listen()).answer.status).toBe(200)
})
