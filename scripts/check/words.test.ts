import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const voice = readFileSync(join(root, 'docs/voice.md'), 'utf8')

function rowsBelow(heading: string): string[][] {
  const [, section = ''] = voice.split(`## ${heading}\n`)
  const [, , ...rows] = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const pairs = rowsBelow('Ten pairs').map(([, before = '', after = '']) => ({ before, after }))
const phrases = rowsBelow('Phrases that do not come back').map(([phrase = '']) => phrase)
const banned = [...phrases, ...pairs.map(({ before }) => before)]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyBanned = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${banned.map((phrase) => escaped(phrase).replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

const hole = '\u0000'

/** Strings, templates and JSX text, in one line each; no comments. */
function textsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX)
  const texts: string[] = []
  const add = (text: string) => texts.push(text.replace(/\s+/g, ' ').trim())
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) add(node.text)
    if (ts.isTemplateExpression(node))
      add([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(hole))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return texts
}

/** Not shown, and never changed: warnings accepted in earlier versions are recognised by these words. */
const keys = new Set(['stands twice', 'outlets have no reviewed home.'])
const filesOfKeys = ['lib/preflight/document/earlier-words.ts']

const dialectIn = (path: string, source: string): string[] =>
  anyBanned.test(source) ? textsIn(path, source).filter((text) => anyBanned.test(text) && !keys.has(text)) : []

const sources = ['app', 'components', 'lib', 'public', 'scripts', 'server']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(?:tsx?|m?js)$/.test(path) && !/\.test\.|test-support|-contract\.ts$/.test(path))
  .filter((path) => !filesOfKeys.includes(path))
  .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }))

test('strings, templates and JSX text are looked at, in any case and over lines; comments are not', () => {
  const shown = ["const a = 'Its life'", 'const a = `stands\n nowhere`', 'const a = <p>Put this\n  away</p>']
  expect(shown.map((source) => dialectIn('a.tsx', source).length)).toEqual([1, 1, 1])
  const fine = ['// its life', '/** stands nowhere */ const a = 1', "const a = 'It permits life'"]
  expect(fine.flatMap((source) => dialectIn('a.tsx', source))).toEqual([])
})

test('no phrase of docs/voice.md comes back', () => {
  expect(banned.length).toBeGreaterThan(50)
  expect(sources.flatMap(({ path, source }) => dialectIn(path, source).map((text) => `${path}: ${text}`))).toEqual([])
})

test('ten pairs, and what is behind “After” is what the product says', () => {
  expect(pairs).toHaveLength(10)
  const runs = pairs.flatMap(({ after }) => after.split(' ').map((word, at, words) => `${word} ${words[at + 1]}`))
  const said = sources
    .filter(({ source }) => runs.some((run) => run.length > 9 && source.includes(run)))
    .flatMap(({ path, source }) => textsIn(path, source))
    .filter((text) => /[a-z]{2,}.*[a-z ]{8,}/i.test(text))
    .map((text) => new RegExp(`^${escaped(text).replaceAll(hole, '.*')}$`, 'u'))
  expect(pairs.filter(({ after }) => !said.some((text) => text.test(after)))).toEqual([])
})
