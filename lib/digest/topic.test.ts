import { expect, test } from 'vitest'
import { sidesAsDeclared } from './topic'

test('a side that bears the name of a country is at home there; nothing is guessed of any other', () => {
  const names = ['United Kingdom', 'hong kong', 'Türkiye', 'European Union', 'Left', 'Georgia and Ukraine']
  const homes = sidesAsDeclared(names.map((name, index) => ({ id: `side-${index}`, name })))
  expect(homes.map(({ countries }) => countries)).toEqual([['GB'], ['HK'], ['TR'], undefined, undefined, undefined])
})
