import { expect, test } from 'vitest'
import { exportedFile, isExportedFile } from './exported-file'
import { digest, digestFrom, digestText, made, paper, story } from './specimen'

const published = made(digest)

test.each([
  ['cite.bib', 'application/x-bibtex'],
  ['cite.ris', 'application/x-research-info-systems'],
  ['cite.json', 'application/vnd.citationstyles.csl+json'],
  ['sources.bib', 'application/x-bibtex'],
  ['sources.ris', 'application/x-research-info-systems'],
  ['sources.json', 'application/vnd.citationstyles.csl+json'],
  ['digest.md', 'text/markdown'],
  ['digest.json', 'application/json'],
])('%s says what it is, in UTF-8', (file, type) => {
  const exported = exportedFile(published, file, paper)
  expect(exported?.type).toBe(`${type}; charset=utf-8`)
  expect(exported?.disposition).toContain(`filename="us-china-2026-01-21-${file}"`)
  expect(exported?.body).toMatch(/\n$/)
})

test('the entity tag is of the text: it stays while the text stays and changes with it', () => {
  const tag = (text: string) => exportedFile(made(digestFrom(text)), 'digest.md', paper)?.etag
  expect(tag(digestText)).toBe(tag(digestText))
  expect(tag(digestText)).not.toBe(tag(digestText.replace('free trade', 'fair trade')))
  expect(tag(digestText)).toMatch(/^"[\w-]{27}"$/)
})

test('a form that nobody offers is none, whatever an object happens to inherit', () => {
  for (const file of ['constructor', '__proto__', 'toString', 'cite', 'story.md', ''])
    expect(exportedFile(published, file, paper), file).toBeUndefined()
  expect(isExportedFile('story', 'story.md')).toBe(true)
  expect(exportedFile(made(story), 'story.json', paper)?.body).toContain('"kind": "story"')
})
