import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { digestText } from '@/test/digest/digest-texts'
import { applyEdit } from './apply-edit'
import { InvalidDocument } from './invalid-document'
import { parseDocument } from './parse'

const context = { slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const at = new Date('2026-06-01T00:00:00Z')

const runs = (usual: number) => usual * Number(process.env.PROPERTY_RUNS ?? 1)

vi.setConfig({ testTimeout: 120_000 * Number(process.env.PROPERTY_RUNS ?? 1) })

test('whatever comes, it is a document or refused', () => {
  const noise = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '---',
        '\n',
        '\r\n',
        'title: x',
        'date: 2026-01-21',
        'draft: false',
        '## Overall Highlights',
        '## Sources',
        '- ',
        '1. ',
        '[a](https://e.com) - O',
        '[a](javascript:x)',
        '\ud800',
        '\u202E',
        '<script>',
        '```',
        '> ',
        '    ',
        '\t',
        '*',
        '**',
        '[',
        '](',
        '!',
        '{',
        '}',
        '&#0;',
        '&lt;',
        '"',
        "'",
        '|',
        '>',
        '#',
        '%',
        '@',
        '&a',
        '*a',
        '!!x',
        '? ',
        ': ',
        '- - ',
        '\uFEFF',
        '\u2028',
      ),
    ),
    { maxLength: 60 },
  )
  const hostile = fc.oneof(
    noise.map((part) => part.join('')),
    noise.map((part) => `---\ntitle: x\ndate: 2026-01-21\ndraft: false\n---\n${part.join('')}`),
    noise.map((part) => `---\ntitle: x\ndate: 2026-01-21\n${part.join('')}\n---\n## Overall Highlights\n\n- a\n`),
    fc.tuple(digestText, fc.nat(), fc.nat(), noise).map(([text, from, length, part]) => {
      const start = from % text.length
      return text.slice(0, start) + part.join('') + text.slice(start + (length % 200))
    }),
  )
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom('digest', 'story'),
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
      (text, kind, given) => {
        const own = { ...context, kind, slug: kind === 'digest' ? context.slug : '2026-01-21-words' } as const
        const tried = (run: () => unknown) => {
          try {
            run()
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidDocument)
            return false
          }
          return true
        }
        if (!tried(() => parseDocument(text, own))) return
        const document = parseDocument(text, own)
        expect(document.text).toBe(text)
        const name = kind === 'digest' ? 'overall' : 'key-points'
        tried(() => applyEdit(document, { kind: 'highlights', section: name, highlights: given }, own))
        tried(() => applyEdit(document, { kind: 'publish', at }, own))
        tried(() => applyEdit(document, { kind: 'correct', at, note: given.join('') }, own))
        tried(() => applyEdit(document, { kind: 'title', title: given.join('') }, own))
        tried(() => applyEdit(document, { kind: 'summary', summary: given.join('\n') }, own))
        tried(() => applyEdit(document, { kind: 'account', index: 0, account: given.join('\n') }, own))
        tried(() => applyEdit(document, { kind: 'source-title', number: 1, title: given.join('') }, own))
        tried(() => applyEdit(document, { kind: 'image-description', description: given.join('') }, own))
        const order = document.kind === 'story' ? [...document.articles.keys()].reverse() : []
        tried(() => applyEdit(document, { kind: 'article-order', order }, own))
      },
    ),
    { numRuns: runs(200) },
  )
})
