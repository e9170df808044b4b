import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvalidDocument } from './invalid-document'
import { parseTopics } from './topics-file'

const parse = (yaml: string) => parseTopics(yaml, 'content/topics.yaml')
const topic = (rest = '') => `topics:
  - id: us-china
    name: US vs China
    perspectives:
      - { id: us, name: United States, country: US }
      - { id: china, name: China }
${rest}`

test('content/topics.yaml declares the topic of the seeds and where its sides are at home', () => {
  const topics = parse(readFileSync('content/topics.yaml', 'utf8'))
  expect(topics[0]?.id).toBe('us-china')
  expect(topics[0]?.perspectives).toEqual([
    { id: 'us', name: 'United States', countries: ['US'] },
    { id: 'china', name: 'China', countries: ['CN', 'HK', 'MO'] },
  ])
})

test('a side without a country has none', () => {
  expect(parse(topic())[0]?.perspectives[1]).toEqual({ id: 'china', name: 'China' })
})

test.each([
  ['an empty file', '', 'file'],
  ['an unknown key', topic('    colour: red'), 'topics.0'],
  ['a reserved topic', topic().replace('us-china', 'admin'), 'topics.0.id'],
  ['a topic twice', `${topic()}${topic().replace('topics:\n', '')}`, 'topics.1.id'],
  ['a side twice', topic().replace('id: china', 'id: us'), 'topics.0.perspectives.1.id'],
  ['no sides', topic().replace(/perspectives:.*/s, 'perspectives: []'), 'topics.0.perspectives'],
  ['a country that is none', topic().replace('country: US', 'country: XX'), 'topics.0.perspectives.0.country'],
  ['a duplicate key', topic('    name: again'), 'yaml'],
  ['an alias', topic('  - *nowhere'), 'yaml'],
  ['a blank name', topic().replace('US vs China', '" "'), 'topics.0.name'],
])('%s is refused and named', (_what, yaml, field) => {
  let refused: unknown
  try {
    parse(yaml)
  } catch (error) {
    refused = error
  }
  expect(refused).toBeInstanceOf(InvalidDocument)
  expect((refused as InvalidDocument).faults.map((fault) => fault.field)).toContain(field)
})

test.each([
  ['topics:\n  - id: talks\n    name: Talks: day two\n', 3, /^There is a second colon on this line.*quotes/],
  ['topics:\n  - id: talks\n    id: more\n', 3, /^This key appears twice/],
  ['topics:\n\t- id: talks\n', 2, /^This line is indented with a tab/],
  ['topics:\n  - id: "talks\n', 3, /^A quotation mark is opened on this line or above/],
  ['topics:\n  - id: [talks\n    name: x\n', 3, /^A list in \[brackets\] is opened here or above/],
  ['topics:\n  - id: talks\n    name\n', 3, /^There is no colon after the key/],
  ['topics:\n  - id: talks\n    name: Talks\n    perspectives: us\n', 4, /^must be a list$/],
  ['topics:\n  - id: talks\n    perspectives: [{ id: us, name: US }]\n', 2, /^is missing$/],
  [
    'topics:\n  - id: talks\n    name: Talks\n    sides: []\n    perspectives: [{ id: us, name: US }]\n',
    2,
    /^“sides” is not a key/,
  ],
])('%j: the line and what to do, in plain words', (yaml, line, reason) => {
  try {
    parse(yaml)
    expect.unreachable()
  } catch (error) {
    expect((error as InvalidDocument).faults[0]).toMatchObject({ line, reason: expect.stringMatching(reason) })
  }
})
