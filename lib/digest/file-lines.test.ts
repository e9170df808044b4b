import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileLines } from './file-lines'

const text = `---\r
title: "US vs China"\r
sources: ["CNBC", "新华网"]\r
perspectives:\r
  - id: "us"\r
    count: 10\r
---\r
\r
## Overall Highlights\r
`

test('every line has its number, without its end, and the fields that begin in it', () => {
  const lines = fileLines(text)
  expect(lines.map(({ number, text: line }) => `${number} ${line}`).slice(0, 3)).toEqual([
    '1 ---',
    '2 title: "US vs China"',
    '3 sources: ["CNBC", "新华网"]',
  ])
  const at = (field: string) => lines.find(({ fields }) => fields.includes(field))?.number
  expect(['title', 'sources', 'sources[1]', 'perspectives', 'perspectives[0].count'].map(at)).toEqual([2, 3, 3, 4, 6])
  expect(lines.at(-1)).toEqual({ number: 9, text: '## Overall Highlights', fields: [] })
})

test('a seed is shown whole', () => {
  const seed = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')
  expect(
    fileLines(seed)
      .map(({ text: line }) => line)
      .join('\n')
      .trimEnd(),
  ).toBe(seed.trimEnd())
})
