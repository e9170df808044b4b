import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseDocument } from '@/lib/digest/parse'
import { importRevision } from '@/lib/store/files/import-revision'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import type { Bench } from './bench'
import { generateDigest } from './digest-generator'
import { type Measured, measureProcess } from './measure-process'
import { median } from './table'

const sizes = [100, 1_000, 10_000]
const repeats = 5

const readAndHash = `
const { readdirSync, readFileSync } = require('node:fs')
const { createHash } = require('node:crypto')
for (const path of readdirSync(process.env.CONTENT_DIR, { recursive: true }))
  if (path.endsWith('.md')) createHash('sha256').update(readFileSync(process.env.CONTENT_DIR + '/' + path)).digest()
`

export const bench: Bench = {
  about: 'npm run sync with one new digest among many known ones, against Node reading and hashing the same files',
  run: async () => {
    const rows: (string | number)[][] = []
    for (const size of sizes) {
      const { folder, env } = await knownDigests(size)
      try {
        const baseline = middle(() => measureProcess(['-e', readAndHash], env))
        const idle = middle(() => measureProcess(['scripts/run.mjs', 'sync'], env))
        let fresh = size
        const one = middle(() => {
          place(env.CONTENT_DIR, fresh)
          fresh += 1
          return measureProcess(['scripts/run.mjs', 'sync'], env)
        })
        const figures = [baseline, idle, one].flatMap(({ milliseconds, cpu, megabytes }) => [
          milliseconds,
          cpu,
          megabytes,
        ])
        rows.push([size, ...figures, `${(one.milliseconds / baseline.milliseconds).toFixed(1)}×`])
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
    return {
      columns: [
        'known',
        ...['read+hash', 'nothing new', 'one new'].flatMap((what) => [`${what} ms`, 'CPU ms', 'MB']),
        'one new / read+hash',
      ],
      rows,
    }
  },
}

function middle(run: () => Measured): Measured {
  const runs = Array.from({ length: repeats }, run)
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  }
}

/** A content folder of this many digests and an archive that knows them all. */
async function knownDigests(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  const env = { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
  const archive = await openSqlite(join(env.DATA_DIR, 'parallax.sqlite'))
  for (let number = 0; number < size; number += 1) {
    const { slug, text } = place(env.CONTENT_DIR, number)
    const document = parseDocument(text, { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
    await importRevision(archive, { document, at: new Date() })
  }
  await archive.close()
  return { folder, env }
}

function place(contentDir: string, number: number) {
  const digest = generateDigest(number)
  const file = join(contentDir, digest.path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, digest.text)
  return digest
}
