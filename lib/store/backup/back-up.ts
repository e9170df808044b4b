import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Database } from '../sqlite/driver'
import { inspect } from './inspect'
import { besides, flush } from './safe-copy'

/**
 * Writes the archive of this moment into one file, while servers go on. The file is checked before it gets its name, so
 * that a backup that was cut short never exists.
 */
export function backUp(archive: string, to: string): { readonly bytes: number; readonly revisions: number } {
  if (!existsSync(archive)) throw new Error(`There is no archive at ${archive} yet.`)
  const target = path.resolve(to)
  refuseTarget(archive, target)
  mkdirSync(path.dirname(target), { recursive: true })
  const draft = besides(target)
  try {
    const sqlite = new Database(archive, { fileMustExist: true, timeout: 5_000 })
    try {
      sqlite.prepare('vacuum into ?').run(draft)
    } finally {
      sqlite.close()
    }
    // It contains accounts and drafts.
    chmodSync(draft, 0o600)
    const { revisions } = inspect(draft)
    flush(draft)
    renameSync(draft, target)
    flush(path.dirname(target))
    return { bytes: statSync(target).size, revisions }
  } finally {
    rmSync(draft, { force: true })
  }
}

function refuseTarget(archive: string, target: string): void {
  if (!existsSync(target)) return
  if (!statSync(target).isFile()) throw new Error(`${target} is not a file.`)
  const own = ['', '-wal', '-shm'].map((ending) => realpathSync(archive) + ending)
  if (own.includes(realpathSync(target))) throw new Error(`${target} is the archive itself; name another file.`)
}
