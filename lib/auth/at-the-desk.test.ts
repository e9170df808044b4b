import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atTheDesk, isDeskPath } from './at-the-desk'
import { pathHeader } from './path-header'

beforeEach(() => vi.stubEnv('SITE_URL', 'https://paper.example'))
afterEach(() => vi.unstubAllEnvs())

const request = (fields: Record<string, string> = {}, method = 'GET', search = '') => ({
  method,
  path: '/admin/log',
  search,
  headers: new Headers(fields),
})
const own = { origin: 'https://paper.example' }

test('the desk is where editors go, and no address that only begins like it', () => {
  for (const path of ['/admin', '/admin/log', '/preview/a', '/setup', '/sign-in', '/api/auth/csrf'])
    expect(isDeskPath(path), path).toBe(true)
  for (const path of ['/', '/administration', '/api/health', '/digests/admin', '//admin'])
    expect(isDeskPath(path), path).toBe(false)
})

test('a reader of the desk is let in, with the way back noted and nothing kept', () => {
  expect(atTheDesk(request({}, 'GET', '?act=publish'))).toEqual({
    kind: 'let-in',
    noted: { [pathHeader]: '/admin/log?act=publish' },
    told: { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' },
  })
})

test.each([
  ['?_rsc=1a2b', '/admin/log'],
  ['?act=publish&_rsc=1a2b', '/admin/log?act=publish'],
  ['?_rsc=1a2b&act=publish', '/admin/log?act=publish'],
])('nobody is led back to what scripts asked for: %s', (search, back) => {
  expect(atTheDesk(request({}, 'GET', search))).toMatchObject({ noted: { [pathHeader]: back } })
})

test('who comes from elsewhere to change something is refused', () => {
  expect(atTheDesk(request({}, 'POST'))).toMatchObject({ kind: 'refused', status: 403 })
  expect(atTheDesk(request({ origin: 'https://else.example' }, 'POST'))).toMatchObject({ status: 403 })
  expect(atTheDesk(request(own, 'POST'))).toMatchObject({ kind: 'let-in' })
})

test('what is larger than any form of the desk is refused before it is read', () => {
  expect(atTheDesk(request({ ...own, 'content-length': '1000001' }, 'POST'))).toMatchObject({ status: 413 })
  expect(atTheDesk(request({ ...own, 'content-length': '1000000' }, 'POST'))).toMatchObject({ kind: 'let-in' })
})
