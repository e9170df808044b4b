import { expect, test } from 'vitest'
import { decodedLink } from './google-link'

const link = (...bytes: (number | string)[]) =>
  `https://news.google.com/rss/articles/${Buffer.concat(bytes.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.from([each])))).toString('base64url')}?oc=5`
const address = 'https://www.bbc.com/news/articles/cjjjnxdv188o'
const long = `https://example.org/${'a'.repeat(180)}`

test.each([
  ['of an article', link(8, 0x13, 0x22, address.length, address, 0xd2, 1, 4, 'amp.'), address],
  [
    'as Google wrote it',
    'https://news.google.com/rss/articles/CBMiLmh0dHBzOi8vd3d3LmJiYy5jb20vbmV3cy9hcnRpY2xlcy9jampqbnhkdjE4OG_SATJodHRwczovL3d3dy5iYmMuY29tL25ld3MvYXJ0aWNsZXMvY2pqam54ZHYxODhvLmFtcA?oc=5',
    address,
  ],
  ['with a long address', link(8, 0x13, 0x22, (long.length & 0x7f) | 0x80, long.length >> 7, long), long],
  ['to be read', link(8, 0x13, 0x22, address.length, address).replace('rss/articles', 'read'), address],
])('a link %s that carries its address becomes that', (_what, given, expected) => {
  expect(decodedLink(given)).toBe(expected)
})

test.each([
  [
    'of a newer form',
    'https://news.google.com/rss/articles/CBMiVkFVX3lxTE4zaGU2bTY2ZGkzdTRkSkJ0cFpsTGlDUjkxU2FBRURaTWU0c3QzVWZ1MHZZNkZ5Vzk1ZVBnTDFHY2R6ZmdCUkpUTUJsS1pqQTlCRzlzbHV3?oc=5',
  ],
  [
    'of another host',
    `https://example.org/rss/articles/${link(8, 0x13, 0x22, address.length, address).split('/').at(-1)}`,
  ],
  ['that is cut off', link(8, 0x13, 0x22, 120, address)],
  ['that carries a script', link(8, 0x13, 0x22, 30, 'javascript:alert(1)//xxxxxxxxxx')],
  ['that carries an address with a password', link(8, 0x13, 0x22, 28, 'https://a:b@example.org/news')],
  ['that leads to Google again', link(8, 0x13, 0x22, 35, 'https://news.google.com/read/abcdefg')],
  ['of a search', 'https://news.google.com/rss/search?q=x'],
  ['that is none', 'nothing'],
])('a link %s stays as it is', (_what, given) => expect(decodedLink(given)).toBe(given))
