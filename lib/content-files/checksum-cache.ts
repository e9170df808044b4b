import { type BigIntStats, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RawFile, readRawFile } from './raw-file'

/**
 * Files changed this recently are read again next time: longer than a file system's clock tick (2 s), the delay of a
 * mapped write (30 s) and the usual clock skew of a file server.
 */
const settleInMs = 60_000
const version = 1

export interface ChecksumCache {
  readonly checksumOf: (path: string) => string | undefined
  readonly read: (path: string) => RawFile
  readonly save: () => void
}

interface Kept {
  readonly version: number
  readonly contentDir: string
  readonly savedAt: number
  readonly files: Readonly<Record<string, string>>
}

export interface CacheOptions {
  /** The cache's own file; undefined reads every file. */
  readonly file: string | undefined
  readonly contentDir: string
  readonly now: Date
  readonly look?: (absolute: string) => BigIntStats | undefined
  readonly readFile?: (absolute: string) => RawFile
}

/**
 * Works like Git's index: a checksum is reused while device, inode, size, mtime and ctime are the same and none of
 * these times was recent when it was taken (docs/decisions/0039). A damaged cache, one of another folder or one from
 * the future is ignored.
 */
export function openChecksumCache({ file, contentDir, now, ...access }: CacheOptions): ChecksumCache {
  const { look = lookAt, readFile = readRawFile } = access
  const usable = file === undefined ? undefined : keptIn(file, contentDir, now)
  const kept = usable ?? {}
  const current = new Map<string, string>()
  // An ignored cache from the future must not become valid once the clock gets there.
  let changed = usable === undefined
  const settled = BigInt(now.getTime() - settleInMs) * 1_000_000n

  const read = (path: string): RawFile => {
    current.delete(path)
    const raw = readFile(join(contentDir, path))
    if (raw.kind === 'raw' && raw.stat.mtimeNs < settled && raw.stat.ctimeNs < settled)
      current.set(path, `${looksOf(raw.stat)} ${raw.checksum}`)
    changed ||= current.get(path) !== kept[path]
    return raw
  }
  const checksumOf = (path: string): string | undefined => {
    const before = kept[path]
    const stat = before === undefined ? undefined : look(join(contentDir, path))
    if (before !== undefined && stat && before.startsWith(`${looksOf(stat)} `)) {
      current.set(path, before)
      return before.slice(before.lastIndexOf(' ') + 1)
    }
    const raw = read(path)
    return raw.kind === 'raw' ? raw.checksum : undefined
  }
  const save = (): void => {
    if (file === undefined || (!changed && current.size === Object.keys(kept).length)) return
    const files = Object.fromEntries(current)
    place(file, JSON.stringify({ version, contentDir, savedAt: now.getTime(), files } satisfies Kept))
  }
  return { checksumOf, read, save }
}

function lookAt(absolute: string): BigIntStats | undefined {
  try {
    return lstatSync(absolute, { bigint: true })
  } catch {
    return undefined
  }
}

const looksOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`

function keptIn(file: string, contentDir: string, now: Date): Kept['files'] | undefined {
  try {
    const kept: Kept = JSON.parse(readFileSync(file, 'utf8'))
    // After the clock went back, a file may change again at the same mtime.
    const isOurs = kept.version === version && kept.contentDir === contentDir && kept.savedAt <= now.getTime()
    return isOurs && Object.values(kept.files).every((each) => typeof each === 'string') ? kept.files : undefined
  } catch {
    return undefined
  }
}

/** Written atomically. If it cannot be written, the next run reads every file: slower, but right. */
function place(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, text, { mode: 0o600 })
    renameSync(unfinished, file)
  } catch {}
}
