// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskNews } from '@/lib/desk/events/events'
import { openChannel } from './channel'

class Source extends EventTarget {
  static readonly CLOSED = 2
  static readonly all: Source[] = []
  readyState = 0
  constructor(readonly address: string) {
    super()
    Source.all.push(this)
  }
  close() {
    this.readyState = Source.CLOSED
  }
  says(type: string, data?: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
  fails() {
    this.readyState = Source.CLOSED
    this.dispatchEvent(new Event('error'))
  }
}
const open = () => Source.all.filter(({ readyState }) => readyState !== Source.CLOSED)

class Air extends EventTarget {
  static tuned: Air[] = []
  constructor() {
    super()
    Air.tuned.push(this)
  }
  postMessage(data: unknown) {
    for (const other of Air.tuned)
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
  }
  close() {
    Air.tuned = Air.tuned.filter((other) => other !== this)
  }
}

let queue: Promise<unknown>
const locks = {
  request: (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
    const turn = queue.then(() => (signal.aborted ? undefined : work()))
    queue = turn.catch(() => undefined)
    return turn
  },
}

const event = (id: number) => ({ id, act: 'submit', at: 0, isMine: false, isForMe: false })
const news = (last: number, ...ids: number[]): DeskNews => ({ last, events: ids.map(event), isMore: false })
let answer: (after: number) => Response
const asked: number[] = []

beforeEach(() => {
  vi.useFakeTimers()
  Source.all.length = 0
  Air.tuned = []
  asked.length = 0
  queue = Promise.resolve()
  answer = (after) => Response.json(news(after))
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('BroadcastChannel', Air)
  vi.stubGlobal('fetch', async (address: string) => {
    const after = Number(new URL(address, 'http://paper').searchParams.get('after'))
    asked.push(after)
    return answer(after)
  })
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
})
const tabs: (() => void)[] = []
afterEach(() => {
  for (const close of tabs.splice(0)) close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function tab(after = 10) {
  const heard: number[] = []
  let more = 0
  const close = openChannel({
    editor: 1,
    after,
    tell: ({ events, isMore }) => {
      heard.push(...events.map(({ id }) => id))
      if (isMore) more++
    },
  })
  tabs.push(close)
  return { heard, close, more: () => more }
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

test('all tabs of a browser share one stream, and each hears each thing once', async () => {
  const [one, other] = [tab(), tab()]
  await settle()
  expect(open()).toHaveLength(1)
  open()[0]?.says('hello')
  open()[0]?.says('news', news(12, 11, 12))
  open()[0]?.says('news', news(12, 12))
  open()[0]?.says('news', news(13, 12, 13))
  expect([one.heard, other.heard]).toEqual([
    [11, 12, 13],
    [11, 12, 13],
  ])
})

test('what happened between the making of a page and its listening is asked for', async () => {
  answer = (after) => Response.json(after < 13 ? news(13, 12, 13) : news(after))
  const { heard } = tab(11)
  await settle()
  expect([asked[0], heard]).toEqual([11, [12, 13]])
})

test('when the tab that holds the stream closes, another goes on from what it has heard', async () => {
  const [one, other] = [tab(), tab()]
  await settle()
  open()[0]?.says('hello')
  open()[0]?.says('news', news(12, 12))
  one.close()
  await settle()
  expect(open().map(({ address }) => address)).toEqual(['/admin/events?after=12'])
  open()[0]?.says('news', news(13, 13))
  expect([one.heard, other.heard]).toEqual([[12], [12, 13]])
})

test('where something holds the stream back, the server is asked every little while, and streaming is tried again', async () => {
  const { heard } = tab()
  await settle(5_000)
  expect(open()).toHaveLength(0)
  answer = (after) => Response.json(after < 11 ? news(11, 11) : news(after))
  await settle(1_500)
  expect(heard).toEqual([11])
  await settle(61_000)
  expect(open().map(({ address }) => address)).toEqual(['/admin/events?after=11'])
})

test('where the server refuses a stream, it is asked at once', async () => {
  tab()
  await settle()
  const before = asked.length
  open()[0]?.fails()
  await settle()
  expect(asked.length).toBeGreaterThan(before)
})

test('a browser without locks, or at an address that is not secure, asks', async () => {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })
  Reflect.deleteProperty(navigator, 'locks')
  answer = (after) => Response.json(after < 11 ? news(11, 11) : news(after))
  const { heard } = tab()
  await settle(1_500)
  expect([heard, open().length]).toEqual([[11], 0])
})

test('a session that has ended is not asked for ever; after signing in elsewhere, the tab hears again', async () => {
  tab()
  await settle()
  answer = () => new Response(null, { status: 401 })
  open()[0]?.says('signed-out')
  await settle()
  const before = asked.length
  await settle(120_000)
  expect([asked.length, open().length]).toEqual([before, 0])
  answer = (after) => Response.json(news(after))
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(open()).toHaveLength(1)
})

test('whoever asks, and is told that the session has ended, asks no more', async () => {
  tab()
  await settle()
  answer = () => new Response(null, { status: 401 })
  open()[0]?.fails()
  await settle(3_000)
  const before = asked.length
  await settle(120_000)
  expect([asked.length, open().length]).toEqual([before, 0])
})

test('a tab that is seen again while it listens does not queue up once more', async () => {
  const queued = vi.spyOn(locks, 'request')
  tab()
  await settle()
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(queued).toHaveBeenCalledOnce()
})

test('who missed more than is told hears that, once', async () => {
  const { more } = tab()
  await settle()
  open()[0]?.says('news', { ...news(2_000), isMore: true })
  open()[0]?.says('news', { ...news(2_000), isMore: true })
  expect(more()).toBe(1)
})

test('a closed tab hears nothing and asks nothing', async () => {
  const { heard, close } = tab()
  await settle()
  const [source] = open()
  close()
  source?.says('news', news(12, 12))
  const before = asked.length
  await settle(120_000)
  expect([heard, asked.length, open().length]).toEqual([[], before, 0])
})
