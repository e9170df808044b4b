import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import { digest, made, paper, story } from '@/test/citations/fixture'
import { printBibtex } from './bibtex'
import { referenceOf, sourceReferences } from './reference'
import { printRis } from './ris'

const published = made(digest, { revision: 3 })
const reference = referenceOf(published, paper)
const sources = sourceReferences(published, paper)

test('a digest is a newspaper article of its day, at its address', () => {
  expect(reference).toMatchObject({
    id: 'us-china-2026-01-21',
    type: 'article-newspaper',
    title: 'China stresses free trade, says 新华网',
    'title-short': 'US vs China News - 2026-01-21',
    author: [{ literal: 'Parallax' }],
    'container-title': 'Parallax',
    issued: { 'date-parts': [[2026, 1, 21]] },
    URL: 'https://parallax.example/digests/us-china/2026-01-21',
    language: 'en',
    version: '3',
    abstract: 'China stresses free trade, says 新华网. Prices fell x <500 & $3 under {terms}.',
  })
  expect(reference).not.toHaveProperty('accessed')
})

test('the reference says where the cited revision is kept', () => {
  expect(reference.note).toContain('https://parallax.example/digests/us-china/2026-01-21/revisions/3')
})

test('the file’s own title is the short one, or stands in the note where a form has no such field', () => {
  expect(printRis([reference])).toContain('ST  - US vs China News - 2026-01-21')
  expect(printBibtex([reference])).toContain('Title in the archive: US vs China News - 2026-01-21.')
  expect(referenceOf(made(story), paper)).not.toHaveProperty('title-short')
})

test('the sources are the references of a digest', () => {
  expect(reference.references?.split('\n')).toHaveLength(2)
  expect(reference.references).toContain('2. 习近平同特朗普通电话')
})

test('the articles of a story are its references, also those without a link', () => {
  expect(referenceOf(made(story), paper).references).toBe('1. A title. cbsnews.com')
  expect(sourceReferences(made(story), paper)[0]).not.toHaveProperty('URL')
})

const kept = ['title', 'container-title', 'issued', 'URL'] as const

for (const [form, print] of [
  ['BibTeX', printBibtex],
  ['RIS', printRis],
] as const) {
  test(`${form} is read back as it was, Chinese, TeX specials and markup included`, () => {
    const written = [reference, ...sources]
    const read = new Cite(print(written)).data
    expect(read.map(({ id }) => id)).toEqual(written.map(({ id }) => id))
    for (const [index, item] of written.entries())
      for (const field of kept) {
        const expected = form === 'RIS' && field === 'issued' ? { 'date-parts': [[2026]] } : item[field]
        expect(read[index]?.[field], `${item.id} ${field}`).toEqual(expected)
      }
  })

  test(`${form} of one state is always the same bytes`, () => {
    expect(print([reference])).toBe(print([reference]))
  })

  test(`a line break in a title cannot open a second record in ${form}`, () => {
    const hostile = { ...reference, title: 'One\n}\n@book{x,\r\nER  - \r\nTY  - BOOK\u2028TI  - Two' }
    expect(new Cite(print([hostile])).data).toHaveLength(1)
  })
}

test('RIS names author and full day, and breaks no line', () => {
  const lines = printRis([reference]).split('\r\n')
  expect(lines).toContain('AU  - Parallax')
  expect(lines).toContain('DA  - 2026/01/21/')
  expect(lines[0]).toBe('TY  - NEWS')
  expect(lines.at(-2)).toBe('ER  - ')
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
})

test('a link with braces leaves BibTeX balanced', () => {
  const text = printBibtex([{ ...reference, URL: 'https://x.example/?q={a}}', title: 'An odd { brace' }])
  expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length)
})
