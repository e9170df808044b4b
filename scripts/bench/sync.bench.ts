import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseDocument } from '@/lib/digest/parse'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Benchmark } from './bench'
import { generateDigest } from './digest-generator'
import { type Measured, measureProcess } from './measure-process'
import { median } from './table'

const sizes = [100, 1_000, 10_000]
const repeats = 9

const readAndHash = `
const { readdirSync, readFileSync } = require('node:fs')
const { createHash } = require('node:crypto')
for (const path of readdirSync(process.env.CONTENT_DIR, { recursive: true }))
  if (path.endsWith('.md')) createHash('sha256').update(readFileSync(process.env.CONTENT_DIR + '/' + path)).digest()
`

export const bench: Benchmark = {
  about: 'npm run sync among many known digests, on the clock, against Node reading and hashing the same files',
  run: async () => {
    const papers: Paper[] = []
    try {
      for (const size of sizes) papers.push(await knownDigests(size))
      // Younger files are read again at the next sync (lib/content-files/checksum-cache.ts).
      await setTimeout(61_000)
      return {
        columns: ['known', 'what', 'least ms', 'middle ms', 'without npm', 'CPU ms', 'MB', '/ read+hash'],
        rows: papers.flatMap(measured),
      }
    } finally {
      for (const { folder } of papers) rmSync(folder, { recursive: true })
    }
  },
}

function measured({ size, env }: Paper): (string | number)[][] {
  const hashing = repeated(() => measureProcess(['-e', readAndHash], env))
  const baseline = median(hashing.map(({ milliseconds }) => milliseconds))
  let fresh = size
  const addOne = () => {
    place(env.CONTENT_DIR, fresh)
    fresh += 1
  }
  const forget = () => rmSync(join(env.DATA_DIR, 'cache'), { recursive: true, force: true })
  const row = (what: string, before: () => void) => {
    runSync(env)
    const through = repeated(() => {
      before()
      const start = performance.now()
      runSync(env)
      return performance.now() - start
    })
    const without = repeated(() => {
      before()
      return measureProcess(['scripts/run.mjs', 'sync'], env)
    })
    const middle = (of: keyof Measured) => median(without.map((each) => each[of]))
    const [least, usual] = [Math.min(...through), median(through)]
    const ratio = `${(usual / baseline).toFixed(1)}×`
    return [size, what, least, usual, middle('milliseconds'), middle('cpu'), middle('megabytes'), ratio]
  }
  return [
    [size, 'read+hash', '', '', baseline, median(hashing.map(({ cpu }) => cpu)), '', ''],
    row('nothing new', () => undefined),
    row('one new', addOne),
    row('one new, no cache', () => {
      forget()
      addOne()
    }),
  ]
}

const repeated = <Value>(run: () => Value): Value[] => Array.from({ length: repeats }, run)

function runSync(env: Paper['env']): void {
  const { status, output } = spawnSync('npm', ['run', 'sync'], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status !== 0) throw new Error(output.join('\n'))
}

interface Paper {
  readonly size: number
  readonly folder: string
  readonly env: { readonly CONTENT_DIR: string; readonly DATA_DIR: string; readonly DATABASE_URL: string }
}

async function knownDigests(size: number): Promise<Paper> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
  const archive = await openSqlite(join(env.DATA_DIR, 'parallax.sqlite'))
  for (let number = 0; number < size; number += 1) {
    const { slug, text } = place(env.CONTENT_DIR, number)
    const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    await importRevision(archive, { document, at: new Date() })
  }
  await archive.close()
  return { size, folder, env }
}

function place(contentDir: string, number: number) {
  const digest = generateDigest(number)
  const file = join(contentDir, digest.path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, digest.text)
  return digest
}
