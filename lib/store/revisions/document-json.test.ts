import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { digest, read, story } from '@/test/store/fixture'
import { documentFromJson, documentToJson, heldDocument } from './document-json'

const folder = 'content/digests/us-china'
const seeds = readdirSync(folder).map((name) =>
  read(`us-china/${path.parse(name).name}`, readFileSync(path.join(folder, name), 'utf8')),
)
const moments = [
  'publishAt: 2026-02-01T00:00:00Z',
  'withdrawn: 2026-02-02T00:00:00Z',
  'reviewed: 2026-02-03T00:00:00Z',
  'submitted: 2026-02-03T01:00:00Z',
  'embargoUntil: 2026-02-03T02:00:00Z',
  'unpublishAt: 2026-02-03T03:00:00Z',
  'corrections:',
  '  - at: 2026-02-04T00:00:00Z',
  '    note: "The sum was wrong."',
  'unheardOf: { a: [1, null, "x"] }',
]

test.each(
  [
    ...seeds,
    digest('2026-02-01'),
    digest('2026-02-01', { front: moments }),
    story('2026-02-01', { front: moments }),
  ].map((document) => [document.slug, document] as const),
)('%s is the same document after it was kept', (_, document) => {
  const json = documentToJson(document)
  expect(documentFromJson(json, document.text)).toEqual(document)
  expect(json).not.toContain('"text":"---')
})

test('what was read last is read once, and never taken for another text', () => {
  const document = digest('2026-02-01')
  const json = documentToJson(document)
  const read = heldDocument(json, document.text)
  expect(heldDocument(json, document.text)).toBe(read)
  expect(heldDocument(json, `${document.text}\n`).text).toBe(`${document.text}\n`)
  expect(heldDocument(documentToJson({ ...document, title: 'Another' }), document.text).title).toBe('Another')
})

test('a list that is read does not push out what the desk has open', () => {
  const document = digest('2026-02-01')
  const open = heldDocument(documentToJson(document), document.text)
  for (let number = 0; number < 50; number += 1)
    documentFromJson(documentToJson({ ...document, title: `Another ${number}` }), document.text)
  expect(heldDocument(documentToJson(document), document.text)).toBe(open)
})
