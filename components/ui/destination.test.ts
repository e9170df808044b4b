import { expect, test } from 'vitest'
import { currentOf } from './destination'

const topic = { href: '/topics/us-china', label: 'US vs China', holds: '/digests/us-china' }

test('a link knows its own page and the pages that belong to it', () => {
  expect(currentOf(topic, '/topics/us-china')).toBe('page')
  for (const path of [
    '/topics/us-china/2026',
    '/digests/us-china/2026-02-12',
    '/digests/us-china/2026-02-12/revisions/1',
  ])
    expect(currentOf(topic, path), path).toBe('true')
})

test('and no others, however alike they look', () => {
  for (const path of ['/', '/topics/us-china-trade', '/digests/us-china-trade/2026-02-12', '/topics', ''])
    expect(currentOf(topic, path), path).toBeUndefined()
  expect(currentOf({ href: '/archive', label: 'Archive' }, '/archive/2026/02')).toBe('true')
})
