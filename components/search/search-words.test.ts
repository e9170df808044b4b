import { expect, test } from 'vitest'
import { readSearchQuery } from '@/lib/digest/search/search-query'
import { filtersInWords, queryInWords } from './search-words'

const known = {
  topics: [
    {
      id: 'us-china',
      name: 'US vs China',
      perspectives: [
        { id: 'us', name: 'United States' },
        { id: 'china', name: 'China' },
      ],
    },
  ],
  outlets: [{ slug: 'xinhua', name: 'Xinhua' }],
}
const words = (parameters: Record<string, string>) => queryInWords(readSearchQuery(parameters), known)

test.each<[Record<string, string>, string]>([
  [{ q: 'tariffs' }, '“tariffs”'],
  [
    { q: 'tariffs', side: 'us-china/china', outlet: 'xinhua', from: '2026-01-01' },
    '“tariffs” on the China side of US vs China citing Xinhua since 1 January 2026',
  ],
  [{ side: 'us-china', kind: 'digest' }, 'digests in US vs China'],
  [{ q: 'x', kind: 'story', to: '2026-01-01' }, '“x” in stories until 1 January 2026'],
  [{ from: '2026-01-02', to: '2026-01-01' }, 'everything from 1 January 2026 to 2 January 2026'],
  [{ from: '2026-01-02', to: '2026-01-02' }, 'everything of 2 January 2026'],
  [{ side: 'moon/dark', outlet: 'nobody' }, 'everything on the dark side of moon citing nobody'],
])('%j is asked for as %s', (parameters, expected) => expect(words(parameters)).toBe(expected))

test('each filter says what to leave out to do without it', () => {
  const query = readSearchQuery({ q: 'x', kind: 'story', side: 'us-china/us', from: '2026-01-01' })
  const left = filtersInWords(query, known).map(({ without }) => Object.keys(without))
  expect(left).toEqual([['kind'], ['perspective'], ['from', 'to']])
})
