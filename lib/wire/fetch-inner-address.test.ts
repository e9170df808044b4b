import { expect, test } from 'vitest'
import { fetcher, serve } from '@/test/wire/fetching'

test.each([
  ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
  ['http://[fd00:ec2::254]/', 'fd00:ec2::254'],
  ['http://[::ffff:a9fe:a9fe]/', '::ffff:a9fe:a9fe'],
  ['http://2852039166/', '169.254.169.254'],
  ['http://0xa9.0376.43518/', '169.254.169.254'],
  ['http://10.0.0.1/', '10.0.0.1'],
])('a redirect to %s is not followed', async (location, address) => {
  const server = await serve({ '/feed': (_, response) => response.writeHead(301, { location }).end() })
  expect(await fetcher().fetchFeed(server.at('/feed'))).toEqual({
    kind: 'failed',
    reason: `${address} is not an address of the open net; nothing was requested from it.`,
  })
})

test.each(['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/'])(
  'a redirect to %s is not followed',
  async (location) => {
    const server = await serve({ '/feed': (_, response) => response.writeHead(302, { location }).end() })
    expect(await fetcher().fetchFeed(server.at('/feed'))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('addresses are not read'),
    })
  },
)

test('a name that leads inside is not asked; one such address among others is enough', async () => {
  const server = await serve({ '/': '<rss/>' })
  const { port } = new URL(server.at('/'))
  const resolve = async () => [
    { address: '8.8.8.8', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]
  expect(await fetcher({ allow: [], resolve }).fetchFeed(`http://news.example.org:${port}/`)).toEqual({
    kind: 'failed',
    reason:
      'news.example.org leads to 127.0.0.1, which is not an address of the open net; nothing was requested from it.',
  })
  expect(server.asked).toEqual([])
})

test('a name is resolved once: what it answers afterwards changes nothing', async () => {
  const server = await serve({ '/': '<rss/>' })
  const { port } = new URL(server.at('/'))
  const answers = ['127.0.0.1', '169.254.169.254']
  const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }]
  const { fetchFeed } = fetcher({ resolve })
  expect(await fetchFeed(`http://news.example.org:${port}/`)).toMatchObject({ kind: 'fetched' })
  expect(answers).toEqual(['169.254.169.254'])
})

test('a name that answers with an address inside on its next connection is refused then', async () => {
  const server = await serve({
    '/': (_, response) => response.writeHead(200, { connection: 'close' }).end('<rss/>'),
    '/away': (_, response) => response.writeHead(302, { connection: 'close', location: '/' }).end(),
  })
  const { port } = new URL(server.at('/'))
  const answers = ['127.0.0.1', '169.254.169.254', '127.0.0.1', '10.0.0.1']
  const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }]
  const { fetchFeed } = fetcher({ resolve })
  const refused = (address: string) => ({
    kind: 'failed',
    reason: `news.example.org leads to ${address}, which is not an address of the open net; nothing was requested from it.`,
  })
  expect(await fetchFeed(`http://news.example.org:${port}/`)).toMatchObject({ kind: 'fetched' })
  expect(await fetchFeed(`http://news.example.org:${port}/`)).toEqual(refused('169.254.169.254'))
  expect(await fetchFeed(`http://news.example.org:${port}/away`)).toEqual(refused('10.0.0.1'))
  expect(server.asked.map(({ url }) => url)).toEqual(['/', '/away'])
})

test('a redirect to a name that leads inside is not followed', async () => {
  const server = await serve({
    '/feed': (_, response) => response.writeHead(302, { location: 'http://metadata.example.org/latest/' }).end(),
  })
  const { port } = new URL(server.at('/'))
  const resolve = async (name: string) => [
    { address: name.startsWith('metadata') ? '169.254.169.254' : '127.0.0.1', family: 4 },
  ]
  expect(await fetcher({ resolve }).fetchFeed(`http://news.example.org:${port}/feed`)).toEqual({
    kind: 'failed',
    reason:
      'metadata.example.org leads to 169.254.169.254, which is not an address of the open net; nothing was requested from it.',
  })
})
