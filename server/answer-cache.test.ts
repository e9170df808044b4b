import { expect, test } from 'vitest'
import { Answer } from './answer'
import { AnswerCache, type CacheAddress, type Draw, type Drawn } from './answer-cache'

const page = (address: string): CacheAddress => ({ address, isQuery: false, isHourly: false })
const query = (address: string): CacheAddress => ({ address, isQuery: true, isHourly: false })
const answerOf = (text: string, onGrown?: () => void): Drawn => ({
  kind: 'answer',
  answer: new Answer(
    { status: 200, body: Buffer.from(text), contentType: 'text/html', cacheControl: '', modified: new Date(0) },
    onGrown,
  ),
})
const textOf = (drawn: Drawn): string => (drawn.kind === 'missing' ? drawn.kind : drawn.answer.body.toString())

function setUp({ bytes = 10_000_000, now = (): number => 0 } = {}) {
  const ledger: { edition: string | Promise<string> | Error } = { edition: 'e1' }
  const begun: {
    place: CacheAddress
    edition: string
    before: Answer | undefined
    end: (drawn: Drawn | Error) => void
  }[] = []
  const draw: Draw = (place, { edition, before }) =>
    new Promise((resolve, reject) => {
      const end = (drawn: Drawn | Error) => (drawn instanceof Error ? reject(drawn) : resolve(drawn))
      begun.push({ place, edition, before, end })
    })
  const edition = () => {
    if (ledger.edition instanceof Error) throw ledger.edition
    return ledger.edition
  }
  const cache = new AnswerCache(edition, draw, bytes, now)
  const end = (drawn: Drawn | Error) => begun.at(-1)?.end(drawn)
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const kept = async (place: CacheAddress, text: string) => {
    const reading = cache.read(place)
    await turn()
    end(answerOf(text))
    return reading
  }
  return { ledger, begun, cache, end, turn, kept }
}

test('five hundred who ask for one page get one drawing', async () => {
  const { cache, begun, end, turn } = setUp()
  const readers = Array.from({ length: 500 }, () => cache.read(page('/a')))
  await turn()
  end(answerOf('a'))
  expect(new Set((await Promise.all(readers)).map(textOf))).toEqual(new Set(['a']))
  expect(textOf(await cache.read(page('/a')))).toBe('a')
  expect(begun).toHaveLength(1)
})

test('what is kept is had at once while its edition is the current one, and never without asking', async () => {
  const { ledger, cache, kept } = setUp()
  expect(cache.kept(page('/a'))).toBeUndefined()
  await kept(page('/a'), 'a')
  expect(cache.kept(page('/a'))).toMatchObject({ kind: 'answer' })
  ledger.edition = Promise.resolve('e1')
  expect(cache.kept(page('/a'))).toBeUndefined()
  expect(textOf(await cache.read(page('/a')))).toBe('a')
  ledger.edition = 'e2'
  expect(cache.kept(page('/a'))).toBeUndefined()
  ledger.edition = new Error('unreadable')
  expect(cache.kept(page('/a'))).toBeUndefined()
  await expect(cache.read(page('/a'))).rejects.toThrow('unreadable')
})

test('another edition is drawn anew, and the drawing is given what stood there before', async () => {
  const { ledger, cache, begun, kept } = setUp()
  const before = await kept(page('/a'), 'a')
  ledger.edition = 'e2'
  expect(textOf(await kept(page('/a'), 'b'))).toBe('b')
  expect(begun.map(({ edition }) => edition)).toEqual(['e1', 'e2'])
  expect(before.kind === 'answer' && begun[1]?.before).toBe(before.kind === 'answer' && before.answer)
  expect(textOf(await cache.read(page('/a')))).toBe('b')
})

test('who comes after a commit never gets a drawing that began before it, and no second one begins beside it', async () => {
  const { ledger, cache, begun, end, turn } = setUp()
  const before = cache.read(page('/a'))
  await turn()
  ledger.edition = 'e2'
  const after = cache.read(page('/a'))
  await turn()
  expect(begun).toHaveLength(1)
  end(answerOf('withdrawn text'))
  expect(textOf(await before)).toBe('withdrawn text')
  await turn()
  end(answerOf('clean'))
  expect(textOf(await after)).toBe('clean')
  expect(begun).toHaveLength(2)
})

test('a commit while a page is drawn is not hidden by it: the next request draws anew', async () => {
  const { ledger, cache, begun, end, turn } = setUp()
  const reading = cache.read(page('/a'))
  await turn()
  ledger.edition = 'e2'
  end(answerOf('old'))
  await reading
  const next = cache.read(page('/a'))
  await turn()
  end(answerOf('new'))
  expect(textOf(await next)).toBe('new')
  expect(begun).toHaveLength(2)
})

test('a failure is told to all who waited and not kept', async () => {
  const { cache, end, turn, kept } = setUp()
  const readers = [cache.read(page('/a')), cache.read(page('/a'))]
  await turn()
  end(new Error('locked'))
  for (const reader of readers) await expect(reader).rejects.toThrow('locked')
  expect(textOf(await kept(page('/a'), 'a'))).toBe('a')
})

test('where the ledger cannot be asked for its edition, nothing old is sent', async () => {
  const cache = new AnswerCache(
    () => Promise.reject(new Error('unreadable')),
    async () => answerOf('a'),
    1_000_000,
  )
  await expect(cache.read(page('/a'))).rejects.toThrow('unreadable')
})

test('what is not there is remembered for its edition, and found when it comes', async () => {
  const { ledger, cache, begun, end, turn, kept } = setUp()
  const reading = cache.read(page('/a'))
  await turn()
  end({ kind: 'missing', isPage: true })
  expect(await reading).toEqual({ kind: 'missing', isPage: true })
  expect(await cache.read(page('/a'))).toEqual({ kind: 'missing', isPage: true })
  expect(begun).toHaveLength(1)
  ledger.edition = 'e2'
  expect(textOf(await kept(page('/a'), 'published'))).toBe('published')
})

test('what is sent this once is not kept', async () => {
  const { cache, begun, end, turn } = setUp()
  for (const times of [1, 2]) {
    const reading = cache.read(page('/a'))
    await turn()
    const drawn = answerOf('moved')
    end(drawn.kind === 'answer' ? { ...drawn, kind: 'once' } : drawn)
    await reading
    expect(begun).toHaveLength(times)
  }
})

test('bytes are bounded, coded copies with them: the least recently used goes first', async () => {
  const cache = new AnswerCache(
    () => 'e1',
    async ({ address }, { onGrown }) => answerOf(address.repeat(1_000), onGrown),
    40_000,
  )
  for (const name of ['/0', '/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8', '/9']) await cache.read(page(name))
  expect(cache.size).toBeLessThanOrEqual(40_000)
  expect(cache.size).toBeGreaterThan(30_000)
  const drawn = await cache.read(page('/9'))
  const before = cache.size
  if (drawn.kind === 'answer') await drawn.answer.accepted('br')
  expect(cache.size).toBeGreaterThan(before)
})

test('ten thousand invented addresses and searches push no page out', async () => {
  let drawings = 0
  const draw: Draw = async (place) => {
    drawings += 1
    return place.address === '/' || place.isQuery ? answerOf('x'.repeat(1_000)) : { kind: 'missing', isPage: true }
  }
  const cache = new AnswerCache(() => 'e1', draw, 8_000_000)
  await cache.read(page('/'))
  for (let index = 0; index < 10_000; index += 1) {
    await cache.read(page(`/no-such-${index}`))
    await cache.read(query(`/search?q=${index}`))
  }
  const before = drawings
  await cache.read(page('/'))
  expect(drawings).toBe(before)
  expect(cache.size).toBeLessThan(1_100_000)
})

test('what age alone changes is drawn anew each hour', async () => {
  let now = Date.parse('2026-02-12T04:59:59Z')
  const { cache, begun, end, turn } = setUp({ now: () => now })
  const place = { address: '/news-sitemap.xml', isQuery: false, isHourly: true }
  for (const [text, drawings] of [
    ['four', 1],
    ['four', 1],
  ] as const) {
    const reading = cache.read(place)
    await turn()
    end(answerOf(text))
    await reading
    expect(begun).toHaveLength(drawings)
  }
  now += 2_000
  const reading = cache.read(place)
  await turn()
  end(answerOf('five'))
  expect(textOf(await reading)).toBe('five')
})
