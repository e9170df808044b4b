import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const project = path.resolve(here, '../..')

/** Bundled, so that it starts in a tenth of a second. */
export function buildWriter(program: 'appending' | 'noting' | 'looking'): string {
  // Inside node_modules, so that better-sqlite3 is found.
  const outfile = path.join(project, 'node_modules/.cache/parallax', `${program}-${process.pid}.mjs`)
  mkdirSync(path.dirname(outfile), { recursive: true })
  buildSync({
    entryPoints: [path.join(here, `${program}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': project },
    logLevel: 'warning',
    // What is CommonJS among the bundled asks for Node's own modules this way.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  })
  return outfile
}

export interface Acknowledged {
  readonly slug: string
  readonly number: number
  readonly checksum: string
  readonly name: string
}

export interface WriterProcess<Said> {
  readonly child: ChildProcess
  /** Resolves with the first acknowledgement or the end. */
  readonly started: Promise<void>
  /** Resolves when process and pipe are closed, with all whole lines. */
  readonly ended: Promise<readonly Said[]>
}

export function startWriter(
  program: string,
  file: string,
  name: string,
  until = 1_000_000,
): WriterProcess<Acknowledged> {
  const { ended, ...rest } = startProgram(program, [file, name, String(until)])
  return { ...rest, ended: ended.then((lines) => lines.map(acknowledged)) }
}

export function startProgram(program: string, args: readonly string[]): WriterProcess<string> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stderr.on('data', (data) => {
    complained += data
  })
  const started = new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.once('close', () => resolve())
  })
  child.stdout.on('data', (data) => {
    said += data
  })
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.once('close', (code) => {
      if (code) reject(new Error(`the writer failed: ${complained}`))
      else resolve(said.split('\n').slice(0, -1))
    })
  })
  return { child, started, ended }
}

function acknowledged(line: string): Acknowledged {
  const [slug = '', number = '', checksum = '', name = ''] = line.split(' ')
  return { slug, number: Number(number), checksum, name }
}
