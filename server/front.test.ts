import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { html, setUpFront, text } from '@/test/server/fixture'

const { world, ask } = setUpFront()

describe('a public page', () => {
  test('is a plain document under a strict policy, and nothing of Next is told of', async () => {
    world.answers['/about'] = html('About')
    const { status, headers, body } = await ask('/about')
    expect([status, body]).toEqual([200, '<html><body>About</body></html>'])
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('x-next'))).toEqual([])
  })

  test('is world.asked for once an edition, however it is spelled and whoever asks, without what only one reader sent', async () => {
    world.answers['/about'] = html('About')
    const own = {
      cookie: 'session=1',
      rsc: '1',
      'next-router-prefetch': '1',
      'accept-language': 'zh',
      host: 'else.example',
      'x-forwarded-host': 'else.example',
    }
    await Promise.all([
      ask('/about'),
      ask('/about?utm_source=x', { headers: own }),
      ask('/%61bout', { method: 'HEAD' }),
    ])
    expect(world.asked).toHaveLength(1)
    expect(world.asked[0]?.headers).toEqual({
      host: 'paper.example',
      'accept-encoding': 'identity',
      connection: 'keep-alive',
    })
    world.edition = 'e2'
    await ask('/about')
    expect(world.asked).toHaveLength(2)
  })

  test('comes in each coding with a strong validator of its own, made once', async () => {
    world.answers['/about'] = html('About '.repeat(200))
    const plain = await ask('/about')
    const tags = new Set<string | undefined>()
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['identity', (bytes: Buffer) => bytes],
    ] as const) {
      const headers = { 'Accept-Encoding': coding }
      const whole = await ask('/about', { headers })
      expect(decode(whole.bytes).toString()).toBe(plain.body)
      expect(whole.headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding)
      expect(whole.headers['content-length']).toBe(String(whole.bytes.length))
      tags.add(whole.headers.etag)
      const again = await ask('/about', { headers: { ...headers, 'If-None-Match': `${whole.headers.etag}` } })
      expect([again.status, again.body]).toEqual([304, ''])
      const head = await ask('/about', { headers, method: 'HEAD' })
      const { date: _one, connection: _two, ...same } = whole.headers
      expect(head.headers).toMatchObject(same)
      expect(head.body).toBe('')
    }
    expect(tags.size).toBe(3)
    expect((await ask('/about', { headers: { 'If-Match': '"other"' } })).status).toBe(412)
    expect(world.asked).toHaveLength(1)
  })

  test('that is drawn alike in the next edition keeps its validators; one that is not has others', async () => {
    world.answers['/a'] = html('a')
    const before = await ask('/a')
    world.edition = 'e2'
    const same = await ask('/a')
    expect([same.headers.etag, same.headers['last-modified']]).toEqual([
      before.headers.etag,
      before.headers['last-modified'],
    ])
    world.edition = 'e3'
    world.answers['/a'] = html('b')
    const other = await ask('/a', { headers: { 'If-None-Match': `${before.headers.etag}` } })
    expect(other.status).toBe(200)
    expect(Date.parse(`${other.headers['last-modified']}`)).toBeGreaterThanOrEqual(
      Date.parse(`${before.headers['last-modified']}`),
    )
  })

  test('is never said to be modified in a second that is not over, and says its own second ever after', async () => {
    const shown = async () => (await ask('/about')).headers['last-modified']
    world.answers['/about'] = html('About')
    await ask('/about')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-01T12:00:00.500Z') })
    world.edition = 'e2'
    world.answers['/about'] = html('Other')
    expect(await shown()).toBe('Tue, 01 Jan 2030 11:59:59 GMT')
    vi.setSystemTime(Date.parse('2030-01-01T12:00:00.900Z'))
    expect(await shown()).toBe('Tue, 01 Jan 2030 11:59:59 GMT')
    for (const later of ['2030-01-01T12:00:01Z', '2030-01-02T12:00:00Z']) {
      vi.setSystemTime(Date.parse(later))
      expect(await shown()).toBe('Tue, 01 Jan 2030 12:00:00 GMT')
    }
  })

  test('can only be read', async () => {
    for (const path of ['/about', '/feed.xml', '/digests/a/share.png'])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])
        expect(await ask(path, { method, headers: { 'next-action': 'a' } })).toMatchObject({
          status: 405,
          headers: { allow: 'GET, HEAD, OPTIONS' },
        })
    for (const path of ['/about', '*']) expect(await ask(path, { method: 'OPTIONS' })).toMatchObject({ status: 204 })
    expect(world.asked).toEqual([])
  })

  test('is the same where the request names host and scheme, whichever, as to a proxy', async () => {
    world.answers['/about'] = html('About')
    world.answers['/'] = html('Front')
    for (const target of ['http://paper.example/about?x=1', 'HTTPS://else.example/about'])
      expect(await ask(target)).toMatchObject({ status: 200, body: '<html><body>About</body></html>' })
    for (const target of ['http://paper.example', 'http://paper.example?x'])
      expect(await ask(target)).toMatchObject({ status: 200, body: '<html><body>Front</body></html>' })
    expect(world.asked.map(({ url }) => url)).toEqual(['/about', '/'])
  })
})

describe('what is for machines', () => {
  test('passes with its own header fields, and is kept like a page', async () => {
    world.answers['/feed.xml'] = text('<rss/>', {
      Link: '<https://hub.example>; rel="hub"',
      'Access-Control-Allow-Origin': '*',
    })
    for (const method of ['GET', 'HEAD'])
      expect((await ask('/feed.xml', { method })).headers).toMatchObject({
        'content-type': 'application/rss+xml; charset=utf-8',
        link: '<https://hub.example>; rel="hub"',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=0, must-revalidate',
      })
    expect(world.asked).toHaveLength(1)
  })

  test('files that are named by their content may be kept for good, and pictures are not coded', async () => {
    world.answers['/_next/static/a.css'] = text('a{}', {
      'Content-Type': 'text/css',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
    world.answers['/share.png'] = text('PNG', { 'Content-Type': 'image/png' })
    const headers = { 'Accept-Encoding': 'br' }
    expect((await ask('/_next/static/a.css', { headers })).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    })
    expect((await ask('/share.png', { headers })).headers['content-encoding']).toBeUndefined()
  })
})

describe('an address at which nothing is', () => {
  test('gets the whole page that says so, with 404, remembered by name only', async () => {
    const first = await ask('/digests/us-china/1999-01-01')
    expect([first.status, first.body]).toEqual([404, '<html><body>Page not found</body></html>'])
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-security-policy': expect.any(String) })
    expect(first.headers.etag).toBeUndefined()
    await ask('/digests/us-china/1999-01-01')
    expect(world.asked.map(({ url }) => url)).toEqual(['/digests/us-china/1999-01-01', '/no-such-page'])
    world.edition = 'e2'
    world.answers['/digests/us-china/1999-01-01'] = html('Published')
    expect((await ask('/digests/us-china/1999-01-01')).status).toBe(200)
  })

  test('for machines: a sentence', async () => {
    world.answers['/x.xml'] = (_request, response) =>
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('no')
    expect(await ask('/x.xml')).toMatchObject({ status: 404, body: 'There is nothing at this address.\n' })
  })

  test('the pages that stand in for others have no address of their own', async () => {
    for (const path of ['/_global-error', '/_not-found', '/_error']) world.answers[path] = html('For others')
    for (const path of ['/no-such-page', '/unavailable', '/%6eo-such-page', '/_global-error', '/_not-found', '/_error'])
      expect(await ask(path)).toMatchObject({ status: 404, body: '<html><body>Page not found</body></html>' })
  })

  test('a spelling in percents opens no address of the desk, and nothing of it is kept', async () => {
    world.answers['/preview/token'] = html('Not public yet')
    world.answers['/api/auth/csrf'] = text('token')
    for (const path of ['/%70review/token', '/pre%76iew/token', '/%61pi/auth/csrf', '/%61dmin'])
      expect(await ask(path), path).toMatchObject({ status: 404, body: '<html><body>Page not found</body></html>' })
    expect(world.asked.map(({ url }) => url)).toEqual(['/no-such-page'])
  })

  test('and one that is no text is malformed', async () => {
    expect(await ask('/digests/%ff')).toMatchObject({ status: 400 })
    expect(await ask(`/${'x'.repeat(3_000)}`)).toMatchObject({ status: 414 })
  })
})

test('the notice of a withdrawal is sent with 410, kept for its edition', async () => {
  world.answers['/digests/a'] = html('<meta name="http-status" content="410"/>Withdrawn')
  for (const _ of [1, 2]) {
    const { status, body, headers } = await ask('/digests/a')
    expect([status, headers['cache-control'], headers.etag]).toEqual([410, 'no-cache', undefined])
    expect(body).toContain('Withdrawn')
  }
  expect(world.asked).toHaveLength(1)
})

describe('while a page cannot be drawn', () => {
  const reader = { headers: { Accept: 'text/html' } }

  test.each([
    ['Next fails', () => (world.answers['/about'] = html('Error', 500))],
    ['Next breaks off', () => (world.answers['/about'] = (request) => request.socket.destroy())],
    ['a part of it comes late', () => (world.answers['/about'] = html('<template id="B:0"></template>'))],
    ['the ledger cannot be read', () => (world.edition = new Error('unreadable'))],
  ])('%s: a reader gets a whole page with 503, a program a sentence, nobody an old page', async (_, fail) => {
    world.answers['/about'] = html('About')
    await ask('/about')
    world.edition = 'e2'
    fail()
    expect(await ask('/about', reader)).toMatchObject({
      status: 503,
      body: '<html><body>Not available</body></html>',
      headers: { 'retry-after': '30', 'cache-control': 'no-store' },
    })
    expect(await ask('/about')).toMatchObject({
      status: 503,
      body: 'This page cannot be shown just now. Please try again in a minute.\n',
    })
    expect(world.faults).toHaveLength(2)
    world.edition = 'e3'
    world.answers['/about'] = html('About again')
    expect((await ask('/about', reader)).status).toBe(200)
  })
})
