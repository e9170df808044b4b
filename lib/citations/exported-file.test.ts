import { expect, test } from 'vitest'
import { digest, made, paper, story } from '@/test/citations/fixture'
import { dispositionOf, exportedFile, isExportedFile } from './exported-file'

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
  expect(exported?.contentType).toBe(`${type}; charset=utf-8`)
  expect(exported?.text).toMatch(/\n$/)
})

test('only what reference managers take is saved as a file', () => {
  expect(dispositionOf(digest, 'cite.bib')).toBe('attachment; filename="us-china-2026-01-21-cite.bib"')
  expect(dispositionOf(digest, 'digest.md')).toBe('inline; filename="us-china-2026-01-21-digest.md"')
})

test('a form that nobody offers is none, whatever an object happens to inherit', () => {
  for (const file of ['constructor', '__proto__', 'toString', 'cite', 'story.md', ''])
    expect(exportedFile(published, file, paper), file).toBeUndefined()
  expect(isExportedFile('story', 'story.md')).toBe(true)
  expect(exportedFile(made(story), 'story.json', paper)?.text).toContain('"kind": "story"')
})

test.each(['cite.bib', 'cite.ris', 'cite.json', 'digest.md', 'digest.json'])(
  '%s says how much was examined',
  (file) => {
    const examined = { at: new Date('2026-01-21T06:00:00Z'), role: 'editor' } as const
    const passage = { section: 'overall', index: 0, hash: '', disclosure: 'ai-assisted', examined } as const
    const open = { ...passage, index: 1, disclosure: 'ai-autonomous', examined: undefined } as const
    const published = made(digest, { record: { hadMachine: true, passages: [passage, open] } })
    expect(exportedFile(published, file, paper)?.text).toContain(
      'Drafted by machine, 1 of 2 highlights examined by an editor',
    )
  },
)

test('digest.json has the state of each highlight', () => {
  const examined = { at: new Date('2026-01-21T06:00:00Z'), role: 'editor' } as const
  const passage = { section: 'overall', index: 0, hash: '', disclosure: 'ai-assisted', examined } as const
  const published = made(digest, { record: { hadMachine: true, passages: [passage] } })
  expect(JSON.parse(exportedFile(published, 'digest.json', paper)?.text ?? '')).toMatchObject({
    disclosure: 'ai-assisted',
    examined: { passages: 1, examined: 1 },
    highlights: [
      { disclosure: 'ai-assisted', examinedAt: '2026-01-21T06:00:00.000Z' },
      { disclosure: 'ai-autonomous', examinedAt: null },
    ],
  })
})
