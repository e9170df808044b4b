import { expect, test } from 'vitest'
import { sampleDigest, sampleStory, verdictOf } from '@/test/preflight/fixture'
import { arrivalWarning } from './arrival-warning'
import { declaredFigures } from './declared-figures'

const digest = (...outlets: string[]) =>
  sampleDigest(
    { us: { sources: [['A', 'Bloomberg.com']] }, china: { sources: [['B', '新华网']] } },
    { declared: { articleCount: undefined, outlets, byPerspective: {} } },
  )
const warnings = [
  {
    code: 'count-disagrees',
    message: 'articleCount is 20, but the list has 2',
    line: 7,
    field: 'articleCount',
    holds: true,
  },
  { code: 'unparsed-source', message: 'Item 3 is no source', line: 61, field: 'sources[2]', holds: true },
  { code: 'no-highlights', message: 'There are none', line: undefined, field: 'highlights', holds: true },
  { code: 'run-unknown', message: 'A count is missing', line: undefined, field: 'perspectives[0].count', holds: true },
]

test('outlets that the list bears out under any of their names', () => {
  expect(verdictOf(declaredFigures, digest('Bloomberg', 'Xinhua')).messages).toEqual([])
  expect(verdictOf(declaredFigures, digest()).messages).toEqual([])
})

test('outlets that disagree', () => {
  expect(verdictOf(declaredFigures, digest('Bloomberg', 'CNN')).findings).toEqual([
    {
      level: 'note',
      message: 'The outlets in the front matter do not match the source list.',
      evidence: ['not cited: CNN', 'not listed: 新华网'],
      place: { kind: 'field', field: 'sources' },
    },
  ])
})

test('a story whose article names an outlet that it does not list', () => {
  const articles = [{ id: 'A', title: 'A', account: '', outlet: 'CNN', link: undefined, line: 9 }]
  const { findings } = verdictOf(declaredFigures, sampleStory({ outlets: [{ name: 'scmp.com', count: 1 }], articles }))
  expect(findings.map(({ evidence, place }) => [evidence, place])).toEqual([
    [['not listed: CNN'], { kind: 'field', field: 'outlets' }],
  ])
})

test('what the parser warned about stands on the checklist once, with its line or field', () => {
  expect(verdictOf(declaredFigures, sampleDigest({}, { warnings }))).toMatchObject({
    messages: ['articleCount is 20, but the list has 2.'],
    places: [{ kind: 'line', line: 7 }],
  })
  expect(verdictOf(arrivalWarning, sampleDigest({}, { warnings }))).toMatchObject({
    messages: ['Item 3 is no source.', 'A count is missing.'],
    places: [
      { kind: 'line', line: 61 },
      { kind: 'field', field: 'perspectives[0].count' },
    ],
  })
})
