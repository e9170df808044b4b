import { expect, test } from 'vitest'
import { readWanted } from './wanted-terms'

const wanted = (query: string) => {
  const { days, rest } = readWanted(query)
  return [days.map(({ words, day }) => `${words.join('+')}=${day}`).join(' '), rest]
}

test.each([
  ['', '', ''],
  ['Trade  TALKS', '', 'Trade TALKS'],
  ['12 Feb', '12+feb=%-02-12', ''],
  ['feb 12', 'feb+12=%-02-12', ''],
  ['Feb. 5th, 2026', 'feb.+5th,=%-02-05', '2026'],
  ['5 September 2026 us', '5+september=%-09-05', '2026 us'],
  ['sept', 'sept=%-09-%', ''],
  ['may', 'may=%-05-%', ''],
  ['trump may visit', 'may=%-05-%', 'trump visit'],
  ['12 feb 13', '12+feb=%-02-12', '13'],
  ['2026 feb', 'feb=%-02-%', '2026'],
  ['32 feb', 'feb=%-02-%', '32'],
  ['fe 12', '', 'fe 12'],
  ['febr1', '', 'febr1'],
  ['2026-02-12', '', '2026-02-12'],
  ['"12 feb" -trade -"free trade', '', '"12 feb" -trade -"free trade'],
])('%j names the days %j and asks for %j besides', (query, days, rest) => expect(wanted(query)).toEqual([days, rest]))

test('a pasted page asks for its first words', () =>
  expect(readWanted('a '.repeat(500)).rest.split(' ')).toHaveLength(12))
