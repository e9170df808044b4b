import { expect, test } from 'vitest'
import { sampleDigest, sampleStory, verdictOf } from '../sample'
import { declaredFigures } from './declared-figures'

const digest = (articleCount: number, outlets: string[], us: number) =>
  sampleDigest(
    { us: { sources: [['A', 'Bloomberg.com']] }, china: { sources: [['B', '新华网']] } },
    { declared: { articleCount, outlets, byPerspective: { us } } },
  )

test('figures that the list bears out, outlets under any of their names', () => {
  expect(verdictOf(declaredFigures, digest(2, ['Bloomberg', 'Xinhua'], 1)).messages).toEqual([])
  expect(verdictOf(declaredFigures, sampleDigest({})).messages).toEqual([])
})

test('figures and outlets that disagree, each with its field', () => {
  const { findings, places } = verdictOf(declaredFigures, digest(20, ['Bloomberg', 'CNN'], 10))
  expect(findings.map(({ message, evidence }) => [message, ...evidence])).toEqual([
    ['articleCount says 20, the list holds 2 sources.'],
    ['usSources says 10, the list holds 1 for United States.'],
    ['The outlets in the front matter are not those of the list.', 'not cited: CNN', 'not listed: 新华网'],
  ])
  expect(places).toEqual(['articleCount', 'usSources', 'sources'].map((field) => ({ kind: 'field', field })))
})

test('a story whose outlets count other articles than it holds', () => {
  const articles = [{ title: 'A', account: '', outlet: 'CNN', link: undefined, line: 9 }]
  const { findings } = verdictOf(declaredFigures, sampleStory({ outlets: [{ name: 'scmp.com', count: 2 }], articles }))
  expect(findings.map(({ message, evidence }) => [message, ...evidence])).toEqual([
    ['The outlets count 2 articles, the story holds 1.'],
    ['An article names an outlet that the story does not list.', 'CNN'],
  ])
})
