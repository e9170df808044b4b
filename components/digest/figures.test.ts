import { expect, test } from 'vitest'
import { counted, outletsNamed } from './figures'

test('one is one, and all else is many', () => {
  expect([0, 1, 20].map((count) => counted(count, 'source'))).toEqual(['0 sources', '1 source', '20 sources'])
})

test('an outlet is counted once however often it is cited', () => {
  expect(outletsNamed([{ outlet: 'Reuters' }, { outlet: '新华网' }, { outlet: 'Reuters' }])).toBe(2)
})
