import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, sep } from 'node:path'
import { dirname, join } from 'node:path/posix'
import { namesOfNothing, type SourceFile } from './named-paths'
import type { CheckStep } from './step'

const rooms = ['app', 'components', 'e2e', 'lib', 'scripts', 'server', 'test']
const endings = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.css'])
const mostLines = 300
const leastLines = 15
const mostMedian = 60
const homeless = /(^|\/)(utils?|helpers?|services?|common|misc)([./]|$)/

/** How our files may look: each one thing that a person would look for, with an owner, and no barrels. */
export const sources: CheckStep = {
  name: 'sources',
  run: async () => {
    const files = [...rooms.filter((room) => existsSync(room)).flatMap(filesUnder), ...rootFiles()]
    const faults = [...faultsOf(files, longFiles), ...namesOfNothing([...files, ...pages()], present())]
    const note = `${files.length} files, median ${medianLines(files)} lines without tests`
    return faults.length > 0
      ? { passed: 0, failed: 1, output: faults.join('\n'), note }
      : { passed: 1, failed: 0, note }
  },
}

/** What is wrong with these files, a sentence each. `allowed` says why a file may be long. */
export function faultsOf(files: readonly SourceFile[], allowed: Readonly<Record<string, string>>): string[] {
  const median = medianLines(files)
  const long = files.filter((file) => linesOf(file) > mostLines)
  return [
    ...files
      .filter(({ path }) => homeless.test(path))
      .map(({ path }) => `${path}: no utils or helpers: move each function to the module that it belongs to`),
    ...files.filter(isBarrel).map(({ path }) => `${path}: only re-exports others; import from the module itself`),
    ...long
      .filter(({ path }) => !allowed[path])
      .map(
        (file) =>
          `${file.path}: ${linesOf(file)} lines; split it by noun, or say why in longFiles (scripts/check/sources.ts)`,
      ),
    ...Object.keys(allowed)
      .filter((path) => !long.some((file) => file.path === path))
      .map((path) => `${path}: is not long any more; remove it from longFiles`),
    ...drawers(files),
    ...errorsToldByClass(files),
    ...typesOfOneName(files),
    ...madeUpEditors(files),
    ...(median >= mostMedian ? [`The median file has ${median} lines; it must be under ${mostMedian}`] : []),
  ]
}

/** Next asks for the files of app/; a migration, an edit and a rule are a file each, however short. */
const oneOfMany = /^app\/|\/migrations\/|^lib\/digest\/edits\/|^lib\/preflight\/.+\//
const isTest = (path: string): boolean => /[.](test|spec|bench)[.]|^(e2e|test)\//.test(path)

/** A few lines that one other file uses are a part of that file, unless they have a test of their own. */
function drawers(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const users = new Map<string, Set<string>>()
  for (const { path, text } of files.filter(({ path }) => !isTest(path)))
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const base = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? join(dirname(path), name) : undefined
      const imported = ['', '.ts', '.tsx', '.mjs'].map((ending) => `${base}${ending}`).find((each) => paths.has(each))
      if (imported) users.set(imported, (users.get(imported) ?? new Set()).add(path))
    }
  return files.flatMap((file) => {
    const [user, ...others] = users.get(file.path) ?? []
    const hasTest = paths.has(file.path.replace(/([.]\w+)$/, '.test$1'))
    if (!user || others.length > 0 || hasTest || isTest(file.path) || oneOfMany.test(file.path)) return []
    const lines = linesOf(file)
    return lines < leastLines ? [`${file.path}: ${lines} lines that ${user} alone imports; put them there`] : []
  })
}

/** Of the files that are no tests. */
export function medianLines(files: readonly SourceFile[]): number {
  const lengths = files
    .filter(({ path }) => !isTest(path))
    .map(linesOf)
    .sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length

/**
 * Next builds several bundles, and one process runs them all: a class of ours is another class in each, so that
 * `instanceof` misses an error that another bundle threw, in the build alone. Commands are one bundle each.
 */
function errorsToldByClass(files: readonly SourceFile[]): string[] {
  const built = files.filter(({ path }) => /^(app|components|lib|server)\//.test(path) && !/[.]test[.]/.test(path))
  const classes = built.flatMap(({ text }) =>
    [...text.matchAll(/class (\w+) extends Error\b/g)].map(([, name]) => name),
  )
  return built.flatMap(({ path, text }) =>
    classes
      .filter((name) => new RegExp(`instanceof ${name}\\b`).test(text))
      .map(
        (name) => `${path}: checks ${name} with instanceof; check its code instead, which is the same in every bundle`,
      ),
  )
}

/** Whoever holds an `Editor` was let in by lib/auth: an object of one's own may not be called one. */
const madeUpEditors = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !/^(lib\/store\/accounts|test|scripts\/check)\//.test(path))
    .filter(({ text }) => /\bas (unknown as )?(Editor|Account)\b(?! as|,| })/.test(text))
    .map(({ path }) => `${path}: makes an Editor; take the one that lib/auth admitted (tests: test/desk/editor.ts)`)

/** A name that means two things makes every search for it a quiz (docs/words.md). */
function typesOfOneName(files: readonly SourceFile[]): string[] {
  const owners = new Map<string, string[]>()
  for (const { path, text } of files.filter(({ path }) => !/[.](test|spec)[.]|^(e2e|test)\//.test(path)))
    for (const [, name = ''] of text.matchAll(/^export (?:interface|type) (\w+)/gm))
      owners.set(name, [...(owners.get(name) ?? []), path])
  return [...owners].flatMap(([name, paths]) =>
    paths.length > 1 ? [`${paths.join(', ')}: each exports a type ${name}; give each thing a name of its own`] : [],
  )
}

/** A route of app/ may answer by another's handler; elsewhere nothing only passes on. */
function isBarrel({ path, text }: SourceFile): boolean {
  if (extname(path) === '.css' || path.startsWith('app/')) return false
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .trim()
  return code !== '' && code.replace(/export\s+(type\s+)?(\*|\{[^}]*\})[^\n]*from\s*'[^']+'\s*/g, '').trim() === ''
}

const filesUnder = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(under(folder)).filter(isSource).map(read)
const rootFiles = (): SourceFile[] => readdirSync('.').filter(isSource).map(read)

/** What docs/ says of the house as it is; a decision speaks of the house as it was. */
const pages = (): SourceFile[] =>
  [...readdirSync('docs').map((name) => `docs/${name}`), ...readdirSync('.')]
    .filter((path) => path.endsWith('.md'))
    .map(read)

const present = (): string[] => [
  ...[...rooms, 'docs', 'content', 'public']
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(under(folder))),
  ...readdirSync('.'),
]

const under = (folder: string) => (name: string) => `${folder}/${name.replaceAll(sep, '/')}`
const isSource = (path: string): boolean => endings.has(extname(path)) && path !== 'next-env.d.ts'
const read = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') })

/** Files that may have more than 300 lines, each with the reason. */
const longFiles: Readonly<Record<string, string>> = {
  'lib/newsstand/search.test.ts': 'every promise of search is asked of the same four documents, set up once',
  'lib/store/tables.ts': 'every table of the archive is looked up in one place',
}
