import { expect, test } from 'vitest'
import { fillIn, parsePrompt, readPrompt } from './prompt-file'

const good =
  '---\nversion: 3\n---\nA note.\n\n## Task\n\nWrite.\n\n## Request\n\n{topic} of {day}: {sides}\n\n## Correction\n\nAgain.\n'
const read = (text: string) => parsePrompt(text, 'prompt.md', 'digest')

test.each(['digest', 'story'] as const)('our own prompt of a %s is read, and its note is not sent', async (name) => {
  const prompt = await readPrompt(name, 'content')
  expect(prompt.version).toBeGreaterThan(0)
  expect(prompt.request).toContain('{topic}')
  expect(Object.values(prompt).join('\n')).not.toContain('docs/model.md')
})

test('its parts are what is below the headings', () => {
  expect(read(good)).toMatchObject({
    version: 3,
    task: 'Write.',
    request: '{topic} of {day}: {sides}',
    correction: 'Again.',
  })
  expect(read(good.replaceAll('\n', '\r\n'))).toEqual(read(good))
})

test.each([
  ['no front matter', '## Task\n', 'prompt.md:1 file: must begin with front matter'],
  ['no version', good.replace('version: 3', 'author: x'), 'version: is missing'],
  ['a version in words', good.replace('version: 3', 'version: new'), 'prompt.md:2 version: must be a whole number'],
  ['broken YAML', good.replace('version: 3', 'version: "3'), 'prompt.md:2'],
  ['a missing part', good.replace('## Correction', '## Corrections'), 'Correction: is missing: write it below'],
  ['an unknown part', good.replace('## Correction', '## Corrections'), 'prompt.md:14 “Corrections”: is not a part'],
  ['a part twice', `${good}\n## Task\n\nMore.\n`, 'Task: appears twice'],
  ['an empty part', good.replace('Again.', ' '), 'Correction: is missing'],
  ['an unknown placeholder', good.replace('{day}', '{date}'), 'prompt.md:12 {date}: is not filled in; use {topic}'],
  ['a book', good + 'x'.repeat(20_000), 'file: is longer than 20000 characters'],
])('%s is refused by line and reason', (_what, text, fault) => expect(() => read(text)).toThrow(fault))

test('a missing file is named', async () => {
  await expect(readPrompt('digest', 'no-such-folder')).rejects.toThrow('content/prompts/digest.md file: is missing')
})

test('what is filled in is not filled in again', () => {
  const values = { topic: '{day}', day: '2026-01-21', sides: 'US, China' }
  expect(fillIn('{topic} {day} {sides} {other}', values)).toBe('{day} 2026-01-21 US, China {other}')
})

test('two prompts of one version are told from each other by their checksums, and a note changes nothing', () => {
  expect(read(good).checksum).toBe(read(good.replace('A note', 'Another note')).checksum)
  expect(read(good).checksum).not.toBe(read(good.replace('Again', 'Once more')).checksum)
})
