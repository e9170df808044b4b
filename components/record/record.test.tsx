import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { Record } from './record'

const files = {
  digest: 'us-china/2026-02-12',
  story: '2025-05-23-us-china-relations-trade-and-security-tensions-persist',
}
const at = new Date('2026-02-12T06:00:00Z')
const publication = { revision: 3, publishedAt: at, updatedAt: at, record: { passages: [], hadMachine: true } }
const paper = { name: 'Parallax', siteUrl: 'https://parallax.example', timeZone: 'UTC' }

/** The record of a document with these lines in its front matter. */
function recordOf(kind: keyof typeof files, front: string): string {
  const slug = files[kind]
  const text = readFileSync(`content/${kind === 'digest' ? 'digests' : 'stories'}/${slug}.md`, 'utf8')
  const document = parseDocument(text.replace('\n', `\n${front}`), { kind, slug, origin: slug, timeZone: 'UTC' })
  return renderToStaticMarkup(<Record document={document} publication={publication} paper={paper} />)
}

test.each([
  [
    'pipeline: Night desk 3\nmodel: "qwen3:8b"\npromptVersion: 2\n',
    'Drafted by Night desk 3 with qwen3:8b (prompt 2).',
  ],
  ['pipeline: Night desk 3\nmodel: small\n', 'Drafted by Night desk 3 with small.'],
  ['pipeline: Night desk 3\nmodel: none\n', 'Drafted by Night desk 3 without a model.'],
  ['pipeline: Night desk 3\nmodel: none\nrun: 7\n', 'Drafted by Night desk 3 without a model, run 7.'],
  // It does not say whether a model wrote it.
  ['pipeline: Night desk 3\n', 'Drafted by Night desk 3.'],
  ['model: <b>small</b>\n', 'Drafted with &lt;b&gt;small&lt;/b&gt;.'],
])('readers see what drafted a document: %j', (front, sentence) => {
  for (const kind of ['digest', 'story'] as const) expect(recordOf(kind, front)).toContain(`<p>${sentence}</p>`)
})

test('nothing is said where the file does not say it', () => {
  for (const front of ['', 'run: 7\n']) expect(recordOf('digest', front)).not.toContain('Drafted')
})
