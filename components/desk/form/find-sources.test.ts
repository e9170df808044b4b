import { expect, test } from 'vitest'
import { findSources } from './find-sources'

const source = (number: number, title: string, outlet: string) => ({
  id: title,
  number,
  title,
  outlet,
  link: undefined,
  date: undefined,
})
const sources = [
  source(1, 'China’s Xi reasserts Taiwan stance', 'CNBC'),
  source(12, 'Uncertainty clouds tariff talks', 'China Daily'),
  source(15, '[SMM Analysis] Iran, U.S. to meet', '新华网'),
]
const found = (query: string) => findSources(sources, query).map(({ number }) => number)

test.each([
  ['', [1, 12, 15]],
  ['  ', [1, 12, 15]],
  ['xi TAIWAN', [1]],
  ['china', [1, 12]],
  ['tariff daily', [12]],
  ['华', [15]],
  ['华网', [15]],
  ['新华网 iran', [15]],
  ['u.s.', [15]],
  ['[smm', [15]],
  ['12', [12]],
  ['zebra', []],
])('%j finds %j', (query, numbers) => expect(found(query)).toEqual(numbers))
