import { expect, test } from 'vitest'
import { wantedTerms } from './wanted-terms'

const days = (query: string) =>
  wantedTerms(query).map(({ words, day }) => (day ? `${words.join('+')}=${day}` : words[0]))

test.each([
  ['', []],
  ['Trade  TALKS', ['trade', 'talks']],
  ['12 Feb', ['12+feb=%-02-12']],
  ['feb 12', ['feb+12=%-02-12']],
  ['Feb. 5th, 2026', ['feb.+5th,=%-02-05', '2026']],
  ['5 September 2026 us', ['5+september=%-09-05', '2026', 'us']],
  ['sept', ['sept=%-09-%']],
  ['may', ['may=%-05-%']],
  ['trump may visit', ['trump', 'may=%-05-%', 'visit']],
  ['12 feb 13', ['12+feb=%-02-12', '13']],
  ['2026 feb', ['2026', 'feb=%-02-%']],
  ['32 feb', ['32', 'feb=%-02-%']],
  ['fe 12', ['fe', '12']],
  ['febr1', ['febr1']],
  ['2026-02-12', ['2026-02-12']],
])('%j asks for %j', (query, wanted) => expect(days(query)).toEqual(wanted))

test('a pasted page asks for its first words', () => expect(wantedTerms('a '.repeat(500))).toHaveLength(8))
