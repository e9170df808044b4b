import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { digest, digestFrom, digestText, made, paper, seed, story } from '@/test/citations/fixture'
import { dataOf } from './document-data'
import { documentData } from './document-schema'

test('the schema in docs is the schema in code', async () => {
  const { $schema, ...schema } = z.toJSONSchema(documentData)
  const titled = { $schema, title: 'digest.json and story.json of Parallax', ...schema }
  await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot('../../docs/document.schema.json')
})

for (const document of [digest, story, seed('2026-01-21'), seed('2026-02-05'), seed('2026-02-12')])
  test(`${document.slug} keeps to the schema, and survives being written and read`, () => {
    const data = dataOf(made(document), paper)
    expect(documentData.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  })

test('sides come in reading order and know their place', () => {
  const data = dataOf(made(digestFrom(digestText, 'us-china/2026-01-22')), paper)
  expect(data).toMatchObject({
    perspectives: [
      { id: 'china', place: 1 },
      { id: 'us', place: 0 },
    ],
  })
})

test('a line says which sources carry it, and its text says nothing of them', () => {
  const named = seed('2026-02-05').text.replace('allied trade blocs.', 'allied trade blocs. <!-- sources: 2, 8 -->')
  const data = dataOf(made(digestFrom(named, 'us-china/2026-02-05')), paper)
  expect(data.kind === 'digest' && data.highlights[1]).toMatchObject({
    text: expect.stringMatching(/allied trade blocs\.$/),
    markdown: expect.stringMatching(/allied trade blocs\.$/m),
    sources: [2, 8],
  })
})

test('sources know their side', () => {
  const { sources } = dataOf(made(seed('2026-02-05')), paper)
  expect(sources).toHaveLength(20)
  expect(sources.filter(({ perspective }) => perspective === 'china')).toHaveLength(10)
  expect(sources.map(({ outlet }) => outlet)).toContain('新华网')
})

test('what nobody can see in the text is not handed on', () => {
  const hidden = digestFrom(digestText.replace('So says one side', 'So\u202E says\u200B one\u0007 side'))
  expect(JSON.stringify(dataOf(made(hidden), paper))).toContain('"text":"So says one side."')
  for (const character of ['\u202E', '\u200B', '\\u0007'])
    expect(JSON.stringify(dataOf(made(hidden), paper))).not.toContain(character)
})

test('the text and the front matter of the file stay at home', () => {
  const data = dataOf(made(digest), paper)
  for (const key of ['text', 'standing', 'warnings', 'declared', 'unknown']) expect(data).not.toHaveProperty(key)
})

test('what drafted it is there where the file says so, and only that', () => {
  expect(dataOf(made(digest), paper)).not.toHaveProperty('draftedBy')
  const told = digestText.replace('\n', '\npipeline: night desk 3\nmodel: none\n')
  const data = dataOf(made(digestFrom(told)), paper)
  expect(data.draftedBy).toStrictEqual({ pipeline: 'night desk 3', model: 'none' })
  expect(documentData.parse(data)).toEqual(data)
})

const keepsToDocs = addFormats(new Ajv({ strict: false })).compile(
  JSON.parse(readFileSync('docs/document.schema.json', 'utf8')),
)

test.each(['https://e.com/a\\|b[1]', '<https://e.com/a b>', 'https://e.com/Ñ|{x}^`', '/relative', ''])(
  'with the address %j it keeps to the schema in docs',
  (address) => {
    const odd = digestFrom(digestText.replace('https://news.example/rss/articles/1?oc=5', address))
    expect(odd.text).not.toBe(digestText)
    const data = JSON.parse(JSON.stringify(dataOf(made(odd), paper)))
    keepsToDocs(data)
    expect(keepsToDocs.errors).toBeNull()
  },
)

test('what a section says beside its highlights is there, and where', () => {
  const said = digestText.replace('- So says one side.', 'In short:\n\n- So says one side.\n  - A detail.\n\n> Quoted.')
  const data = dataOf(made(digestFrom(`${said}\nA note.\n`)), paper)
  expect(data).toMatchObject({ prose: [], sourceProse: [{ markdown: 'A note.' }] })
  expect(data.kind === 'digest' && data.perspectives.find(({ id }) => id === 'us')).toMatchObject({
    highlights: [
      { text: 'So says one side.', depth: 0 },
      { text: 'A detail.', depth: 1 },
    ],
    prose: [
      { markdown: 'In short:', after: 0 },
      { markdown: '> Quoted.', after: 2 },
    ],
  })
})
