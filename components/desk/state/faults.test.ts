import { expect, test } from 'vitest'
import { faultsByField } from './faults'

const fault = (field: string, reason = 'is wrong') => ({ line: 3, field, reason })

test('each fault stands where the editor can mend it', () => {
  const faults = [
    'title',
    'highlights[0]',
    'highlights.us[2]',
    'key-points',
    'articles[1].link',
    'articles',
    'image.description',
    'sources[6].title',
    'body',
  ].map((field) => fault(field))
  expect(faultsByField(faults)).toEqual({
    title: 'It is wrong.',
    sections: { overall: 'Highlight 1 is wrong.', us: 'Highlight 3 is wrong.', 'key-points': 'The list is wrong.' },
    image: 'It is wrong.',
    articles: 'They is wrong.',
    accounts: { 1: 'It is wrong.' },
    titles: {},
    rest: ['The title of source 7 is wrong.', 'body: is wrong.'],
  })
})

test('two faults of one part are both told', () => {
  const { sections } = faultsByField([fault('highlights[0]'), fault('highlights[1]', 'is too long')])
  expect(sections.overall).toBe('Highlight 1 is wrong. Highlight 2 is too long.')
})
