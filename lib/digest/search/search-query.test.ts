import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmptyQuery, readSearchQuery, writeSearchQuery } from './search-query'

test('an address is a query', () => {
  expect(
    readSearchQuery({
      q: '  新华网 talks ',
      kind: 'digest',
      side: 'us-china/us',
      outlet: 'xinhua',
      from: '2026-02-01',
      to: '2026-01-01',
      order: 'best',
      page: '3',
    }),
  ).toEqual({
    text: '新华网 talks',
    kind: 'digest',
    topic: 'us-china',
    perspective: 'us',
    outlet: 'xinhua',
    from: '2026-01-01',
    to: '2026-02-01',
    order: 'best',
    page: 3,
  })
})

test.each([
  [{ page: '-1' }, { page: 1 }],
  [{ page: '1e99' }, { page: 50 }],
  [{ page: 'NaN' }, { page: 1 }],
  [
    { from: '2026-02-30', to: '2026-13-01' },
    { from: undefined, to: undefined },
  ],
  [{ q: 'x'.repeat(10_000) }, { text: 'x'.repeat(200) }],
  [{ q: ['a', 'b'] }, { text: 'a' }],
  [
    { kind: 'post', side: '/us', order: 'worst' },
    { kind: undefined, topic: undefined, perspective: undefined, order: 'newest' },
  ],
  [{ q: 'a\u0000b\uD800' }, { text: 'a b' }],
])('%j makes sense as far as it can', (parameters, query) => expect(readSearchQuery(parameters)).toMatchObject(query))

test('a query is written as an address and read again as itself', () => {
  fc.assert(
    fc.property(
      fc.record({
        q: fc.string({ unit: 'binary' }),
        page: fc.nat(60).map(String),
        order: fc.constantFrom('best', 'x'),
      }),
      (given) => {
        const query = readSearchQuery(given)
        const again = Object.fromEntries(new URLSearchParams(writeSearchQuery(query)))
        expect(readSearchQuery(again)).toEqual(query)
      },
    ),
  )
})

test('nothing asked is an empty query', () => {
  expect(isEmptyQuery(readSearchQuery({ order: 'best', page: '2' }))).toBe(true)
  expect(isEmptyQuery(readSearchQuery({ outlet: 'xinhua' }))).toBe(false)
})
