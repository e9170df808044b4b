import { expect, test } from 'vitest'
import { mentionsIn } from './mentions-in'

const editors = [
  { id: 1, name: 'Ada Admin', email: 'ada@example.org' },
  { id: 2, name: 'Pia', email: 'pia@example.org' },
  { id: 3, name: 'Pia Publisher', email: 'publisher@example.org' },
  { id: 4, name: 'Eddie Editor', email: 'eddie@example.org' },
  { id: 5, name: 'Eddie Other', email: 'other@example.org' },
  { id: 6, name: '李明', email: 'li@example.org' },
]
const names = (text: string) => mentionsIn(text, editors).editors.map(({ id }) => id)

test.each<[string, number[]]>([
  ['@Ada Admin, please look', [1]],
  ['please look, @ada', [1]],
  ['(@ADA@example.org)', [1]],
  ['@Pia Publisher and @Pia.', [3, 2]],
  ['@Eddie', []],
  ['@Eddie Other and @Eddie Other', [5]],
  ['请 @李明 看', [6]],
  ['write to ada@example.org', []],
  ['@Adam', []],
  ['@', []],
])('%s', (text, ids) => expect(names(text)).toEqual(ids))

test('what names nobody is told', () => {
  expect(mentionsIn('@Eddie, @nobody. @Ada', editors).unknown).toEqual(['Eddie', 'nobody'])
})

test('a text full of @ takes no time', () => {
  const start = performance.now()
  mentionsIn('@'.repeat(4_000) + '@a '.repeat(1_000), editors)
  expect(performance.now() - start).toBeLessThan(1_000)
})
