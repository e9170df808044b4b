import { expect, test } from 'vitest'
import type { CheckedFinding, FindingPlace } from '@/lib/preflight/finding'
import { changed } from '../state/change'
import { type Draft, lineOf } from '../state/draft'
import { removalOf } from './remove-leftover'

const draft: Draft = {
  title: 'Talks - CBS News',
  lists: { overall: [lineOf('a', '', []), lineOf('b', 'Talks go on. Read more <!-- sources: 1 -->', ['b'])] },
  summary: 'What happened. ADVERTISEMENT More of it.',
  image: undefined,
  articles: [
    { id: '0', title: 'Gone | CNN', account: '', leftOut: true },
    { id: '1', title: 'What is China aiming for? | CNN BusinessClose icon', account: '' },
  ],
  sources: [
    { id: 'a', title: 'One', leftOut: true },
    { id: 'b', title: 'UPDATE 1-China met Westinghouse' },
  ],
}
const finding = (place: FindingPlace, words: string, isLeftover = true): CheckedFinding => ({
  rule: 'debris',
  level: 'warn',
  message: '',
  evidence: [],
  key: 'k',
  passed: undefined,
  place,
  words,
  isLeftover,
})
const after = (place: FindingPlace, words: string) => {
  const change = removalOf(finding(place, words), draft)
  return change && changed(draft, change)
}

test('a label before the title of a source, counted as the form counts it', () =>
  expect(after({ kind: 'source', number: 1, line: 9 }, 'UPDATE 1-')?.sources[1]?.title).toBe('China met Westinghouse'))

test('a button behind the title of an article, with what parted it', () =>
  expect(after({ kind: 'article', index: 0, line: 9 }, 'CNN BusinessClose icon')?.articles[1]?.title).toBe(
    'What is China aiming for?',
  ))

test('the name of an outlet behind the title', () =>
  expect(after({ kind: 'field', field: 'title' }, 'CBS News')?.title).toBe('Talks'))

test('a highlight keeps its sources; lines left empty are none', () =>
  expect(
    after({ kind: 'highlight', section: 'overall', index: 0, line: 9 }, '. Read more')?.lists.overall?.[1],
  ).toEqual({
    id: 'b',
    text: 'Talks go on',
    tail: ' <!-- sources: 1 -->',
    sources: ['b'],
  }))

test('words amid a summary', () =>
  expect(after({ kind: 'section', section: 'summary' }, 'ADVERTISEMENT')?.summary).toBe('What happened. More of it.'))

test('nothing is offered where the words are gone, mean something, or are all there is', () => {
  const place = { kind: 'source', number: 1, line: 9 } as const
  expect(removalOf(finding(place, 'Reuters'), draft)).toBeUndefined()
  expect(removalOf(finding(place, 'UPDATE 1-', false), draft)).toBeUndefined()
  expect(removalOf(finding(place, 'UPDATE 1-China met Westinghouse'), draft)).toBeUndefined()
  expect(removalOf(finding({ kind: 'line', line: 3 }, 'x'), draft)).toBeUndefined()
})
