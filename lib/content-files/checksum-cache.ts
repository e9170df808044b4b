import { type BigIntStats, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RawFile, readRawFile } from './raw-file'

/**
 * What changed within this time of a run is read again by the next: longer than the tick of any file system's clock
 * (2 s), than a mapped page is written to without a trace (30 s), than a file server's clock is usually off.
 */
const settleInMs = 60_000
const version = 1

/** The checksums of the files of content/, read only where they may have changed since they were last read. */
export interface ChecksumCache {
  /** SHA-256 of the file at this path under content/; undefined where it is no plain, small, readable file. */
  readonly checksumOf: (path: string) => string | undefined
  /** Reads the file, whatever is remembered of it, and remembers its checksum. */
  readonly read: (path: string) => RawFile
  /** Keeps what was asked for since the cache was opened, and forgets the rest. */
  readonly save: () => void
}

interface Kept {
  readonly version: number
  readonly contentDir: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** By path under content/: what the file looked like when it was read, and its checksum. */
  readonly files: Readonly<Record<string, string>>
}

export interface CacheOptions {
  /** Where it is kept; undefined: nowhere, and every file is read. */
  readonly file: string | undefined
  readonly contentDir: string
  /** Before the first file is looked at. */
  readonly now: Date
  /** For tests. */
  readonly look?: (absolute: string) => BigIntStats | undefined
  readonly readFile?: (absolute: string) => RawFile
}

/**
 * Opens the cache in `file`. It works as Git's index does: a checksum is taken as read while device, inode, size,
 * mtime and ctime of the file are what they were then, and only if none of these times was recent then, so that a later
 * change cannot have left them alike (docs/decisions/0039). A cache that is damaged, of another folder, or from a time
 * that has not come yet is not used.
 */
export function openChecksumCache({ file, contentDir, now, ...access }: CacheOptions): ChecksumCache {
  const { look = lookAt, readFile = readRawFile } = access
  const kept = file === undefined ? new Map<string, string>() : keptIn(file, contentDir, now)
  const current = new Map<string, string>()
  const settled = BigInt(now.getTime() - settleInMs) * 1_000_000n

  const read = (path: string): RawFile => {
    current.delete(path)
    const raw = readFile(join(contentDir, path))
    if (raw.kind === 'raw' && raw.stat.mtimeNs < settled && raw.stat.ctimeNs < settled)
      current.set(path, `${looksOf(raw.stat)} ${raw.checksum}`)
    return raw
  }
  const checksumOf = (path: string): string | undefined => {
    const before = kept.get(path)
    const stat = before && look(join(contentDir, path))
    if (before && stat && before.startsWith(`${looksOf(stat)} `)) {
      current.set(path, before)
      return before.slice(before.lastIndexOf(' ') + 1)
    }
    const raw = read(path)
    return raw.kind === 'raw' ? raw.checksum : undefined
  }
  const save = (): void => {
    if (file === undefined || isSame(kept, current)) return
    const files = Object.fromEntries(current)
    place(file, JSON.stringify({ version, contentDir, savedAt: now.getTime(), files } satisfies Kept))
  }
  return { checksumOf, read, save }
}

function lookAt(absolute: string): BigIntStats | undefined {
  try {
    return lstatSync(absolute, { bigint: true })
  } catch {
    // Why it cannot be looked at is said where it cannot be read.
    return undefined
  }
}

const looksOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`

function keptIn(file: string, contentDir: string, now: Date): ReadonlyMap<string, string> {
  try {
    const kept: Kept = JSON.parse(readFileSync(file, 'utf8'))
    // Since a clock that went back, a file may have been changed at the very time that it was last changed before.
    if (kept.version === version && kept.contentDir === contentDir && kept.savedAt <= now.getTime())
      return new Map(Object.entries(kept.files))
  } catch {
    // There is none yet, or it is damaged.
  }
  return new Map()
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...other].every(([path, kept]) => one.get(path) === kept)

/** Whole or not at all. Where it cannot be kept, the next run reads every file, which is slower and just as right. */
function place(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, text, { mode: 0o600 })
    renameSync(unfinished, file)
  } catch {}
}
