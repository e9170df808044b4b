import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importPipeline } from './pipeline'

const perspectives = [
  { id: 'a', name: 'France' },
  { id: 'b', name: 'Germany' },
]
const search = (perspective: string) => ({
  type: 'google_news',
  language: 'en',
  region: 'US',
  query: 'Rhine',
  perspective,
})
const settings = (id: string) =>
  JSON.stringify({ topics: [{ id, name: 'Rhine', perspectives, rssFeeds: [search('a'), search('b')] }] })

function run(json: string) {
  const contentDir = mkdtempSync(join(tmpdir(), 'parallax-pipeline-'))
  const file = join(contentDir, 'old.json')
  writeFileSync(file, json)
  const lines: string[] = []
  return { contentDir, code: importPipeline(file, contentDir, (line) => lines.push(line)), lines }
}

test('writes both files, and says so', () => {
  const { contentDir, code, lines } = run(settings('rhine'))
  expect(code).toBe(0)
  expect(lines.at(-1)).toBe('Topics added: rhine.')
  expect(readFileSync(join(contentDir, 'topics.yaml'), 'utf8')).toContain('country: FR')
  expect(readFileSync(join(contentDir, 'feeds.yaml'), 'utf8')).toContain('search: Rhine')
})

test('what is refused writes nothing', () => {
  const { contentDir, code, lines } = run(settings('Not a topic'))
  expect(code).toBe(1)
  expect(lines.join('\n')).toMatch(/refused .*topics\.0\.id/)
  expect(existsSync(join(contentDir, 'topics.yaml'))).toBe(false)
})
