import { expect, test } from 'vitest'
import { queueAddress } from '@/components/desk/lists/desk-row'
import { deskQuery } from './desk-query'

test('the address says what the queue is narrowed to, and back', () => {
  const query = {
    query: 'Taiwan & trade',
    state: 'draft',
    topic: 'us-china',
    kind: 'digest',
    with: 'blocks',
    sort: 'due',
    page: 3,
  } as const
  const address = new URL(queueAddress(query), 'http://paper')
  expect(deskQuery(Object.fromEntries(address.searchParams))).toEqual(query)
})

test('an empty form, and nonsense, narrow nothing', () => {
  expect(deskQuery({ q: '', state: '', topic: '', kind: '' })).toEqual({})
  expect(deskQuery({ state: 'burnt', kind: 'x', with: 'x', sort: 'x', page: '-1' })).toEqual({})
  expect(deskQuery({ page: 'NaN', state: ['draft', 'published'] })).toEqual({ state: 'draft' })
  expect(queueAddress({ page: 1 })).toBe('/admin')
})
