import { expect, test } from 'vitest'
import { writeSearchQuery } from '@/lib/digest/search/search-query'
import { isPublicPath, readPublicAddress } from './public-address'

const addressOf = (target: string) => {
  const read = readPublicAddress(target)
  return typeof read === 'string' ? read : read.address
}

test('editors and machines with a token are elsewhere, and no address that only begins alike', () => {
  for (const path of ['/admin', '/admin/log', '/preview/a', '/setup', '/sign-in', '/api/auth/csrf', '/api/health'])
    expect(isPublicPath(path), path).toBe(false)
  for (const path of ['/', '/administration', '/digests/admin', '/apish', '/feed.xml'])
    expect(isPublicPath(path), path).toBe(true)
})

test.each([
  ['/', '/'],
  ['/?utm_source=x', '/'],
  ['/digests/us-china/2026-02-12?page=2&_rsc=1a2b', '/digests/us-china/2026-02-12'],
  ['/%64igests/us-china/2026-02-12', '/digests/us-china/2026-02-12'],
  ['/outlets/新华网', '/outlets/%E6%96%B0%E5%8D%8E%E7%BD%91'],
  ['/outlets/%e6%96%b0', '/outlets/%E6%96%B0'],
  ['/feed.xml?utm_source=x&page=3', '/feed.xml?page=3'],
  ['/topics/us-china/atom.xml?upto=70&page=3', '/topics/us-china/atom.xml?page=3&upto=70'],
  ['/search?page=2&q=a%20b&x=1&q=c', '/search?q=a+b&page=2'],
  ['/search?q=a?b', '/search?q=a%3Fb'],
  ['/search', '/search'],
  ['/search?q=%', '/search?q=%25'],
  ['/paper.js?v=abc', '/paper.js?v=abc'],
  ['/record.json?utm=x&day=2026-01-21&page=2', '/record.json?day=2026-01-21'],
])('%s is %s', (target, address) => expect(addressOf(target)).toBe(address))

test('every parameter that a search reads counts', () => {
  const days = { from: '2026-01-01', to: '2026-01-02' }
  const query = {
    text: 'a',
    kind: 'digest',
    topic: 't',
    perspective: 'p',
    outlet: 'o',
    order: 'best',
    page: 2,
    ...days,
  }
  const parameters = writeSearchQuery(query as Parameters<typeof writeSearchQuery>[0])
  expect([...new URLSearchParams(parameters)]).toHaveLength(8)
  expect(addressOf(`/search?${parameters}`)).toBe(`/search?${parameters}`)
})

test('searches and pages of feeds are told from pages, and what the hour changes from what it does not', () => {
  expect(readPublicAddress('/search?q=a')).toMatchObject({ isQuery: true })
  expect(readPublicAddress('/feed.xml?page=1')).toMatchObject({ isQuery: true })
  expect(readPublicAddress('/feed.xml?x=1')).toMatchObject({ isQuery: false, isHourly: false })
  expect(readPublicAddress('/news-sitemap.xml')).toMatchObject({ isHourly: true })
  expect(readPublicAddress('/robots.txt')).toMatchObject({ isHourly: true })
})

test.each(['/digests/%ff', '/%', '/a/../admin', '/a/%2e%2e/admin', '*', 'http://else.example/'])(
  '%s is malformed',
  (target) => expect(readPublicAddress(target)).toBe('malformed'),
)

test('an address is bounded: a path is refused, a search cut', () => {
  expect(readPublicAddress(`/${'x'.repeat(3_000)}`)).toBe('too-long')
  expect(addressOf(`/search?q=${'x'.repeat(9_000)}`)).toBe(`/search?q=${'x'.repeat(1_000)}`)
})
