import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import { type Engine, loadEngine } from './engine'

/** A file that passed the raw checks: regular, small, UTF-8, starting with `---`. */
export interface StagedFile {
  readonly path: string
  readonly text: string
}

export type Typed =
  | { readonly kind: 'typed'; readonly document: DocumentTypes }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Lets Contentlayer type exactly these files, in a temporary folder with the same paths. One entry a file: what
 * Contentlayer would drop with a warning is refused here with its reason.
 */
export async function typeFiles(files: readonly StagedFile[]): Promise<ReadonlyMap<string, Typed>> {
  const engine = await loadEngine()
  const together = await generateStaged(engine, files)
  if (together.kind === 'typed') return together.typed
  if (files.length === 1) return new Map(files.map(({ path }) => [path, together]))
  // One bad file fails its whole batch: type each alone to find it.
  const alone = new Map<string, Typed>()
  for (const file of files) {
    const answer = await generateStaged(engine, [file])
    alone.set(file.path, answer.kind === 'typed' ? (answer.typed.get(file.path) as Typed) : answer)
  }
  return alone
}

type Staged =
  | { readonly kind: 'typed'; readonly typed: ReadonlyMap<string, Typed> }
  | { readonly kind: 'refused'; readonly reason: string }

async function generateStaged(engine: Engine, files: readonly StagedFile[]): Promise<Staged> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-staging-'))
  try {
    const content = join(folder, 'content')
    mkdirSync(content)
    for (const { path, text } of files) {
      mkdirSync(dirname(join(content, path)), { recursive: true })
      writeFileSync(join(content, path), plain(text), { flag: 'wx' })
    }
    const generation = await engine.generate(content, folder)
    if (generation.kind === 'refused') return { kind: 'refused', reason: oneLine(generation.report) }
    const typed = new Map<string, Typed>()
    for (const type of ['Digest', 'Story'])
      for (const document of readGenerated(join(folder, '.contentlayer/generated', type, '_index.json')))
        typed.set(document._id, { kind: 'typed', document })
    if (generation.documentCount === files.length && files.every(({ path }) => typed.has(path)))
      return { kind: 'typed', typed }
    const reason = `Contentlayer read ${typed.size} of ${files.length} files and gave no reason for the others`
    return { kind: 'refused', reason }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Contentlayer reads a byte order mark as text and leaves carriage returns in fields. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

const readGenerated = (index: string): DocumentTypes[] =>
  existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as DocumentTypes[]) : []

const oneLine = (report: string): string => `Contentlayer: ${report.replace(/[\s└─│•]+/g, ' ').trim()}`
