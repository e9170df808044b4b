import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { relative } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'

const mostBytes = 1_000_000

export type RawFile =
  | { readonly kind: 'raw'; readonly bytes: Buffer; readonly checksum: string; readonly stat: BigIntStats }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Follows no symbolic link, waits for no pipe, and reads nothing of a file over 1 MB. */
export function readRawFile(path: string): RawFile {
  let descriptor: number
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ELOOP') return refused('This is a symbolic link, which is not followed. Put the file itself there.')
    return refused(`The file cannot be read (${code}). Check its permissions.`)
  }
  try {
    const stat = fstatSync(descriptor, { bigint: true })
    if (!stat.isFile()) return refused('This is not a regular file but a folder, a pipe or a device.')
    if (stat.size > mostBytes) return refused('The file is larger than 1 MB, the most a document may have.')
    // One byte more, to notice a file that grows while it is read.
    const bytes = readAll(descriptor, Number(stat.size) + 1)
    const after = fstatSync(descriptor, { bigint: true })
    if (BigInt(bytes.length) !== stat.size || after.size !== stat.size || after.mtimeNs !== stat.mtimeNs)
      return refused('The file changed while it was read. Run this again when the file is complete.')
    return { kind: 'raw', bytes, checksum: checksumOf(bytes), stat }
  } finally {
    closeSync(descriptor)
  }
}

function readAll(descriptor: number, most: number): Buffer {
  const buffer = Buffer.allocUnsafe(most)
  let length = 0
  for (let read = -1; read !== 0 && length < most; length += read)
    read = readSync(descriptor, buffer, length, most - length, null)
  return buffer.subarray(0, length)
}

const refused = (reason: string, line?: number): RawFile & { kind: 'refused' } => ({
  kind: 'refused',
  faults: [fileFault(reason, line)],
})

export const fileFault = (reason: string, line?: number): Fault => ({ line, field: 'file', reason })

/** SHA-256 in hexadecimal; a string is hashed as UTF-8. */
export const checksumOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** Undefined without a file; `unreadable` where it is not a regular, small file. */
export function checksumAt(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
  const raw = readRawFile(path)
  return raw.kind === 'raw' ? raw.checksum : 'unreadable'
}

/** Keeps byte order mark and line ends; or the faults of bytes that are not text. */
export function decodeText(bytes: Buffer): string | readonly Fault[] {
  if (isUtf8(bytes)) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refused('The file is in UTF-16. Save it as UTF-8.', 1).faults
  return refused('This line is not UTF-8. Save the file as UTF-8.', lineOfBadBytes(bytes)).faults
}

function lineOfBadBytes(bytes: Buffer): number {
  for (let line = 1, from = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}

export function originOf(absolute: string): string {
  const near = relative(process.cwd(), absolute)
  return near.startsWith('..') ? absolute : near
}
