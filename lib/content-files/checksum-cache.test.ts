import {
  type BigIntStats,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyContent, put } from '@/test/content-files/fixture'
import { type CacheOptions, openChecksumCache } from './checksum-cache'
import { checksumOf, readRawFile } from './raw-file'

const path = 'digests/us-china/2026-01-21.md'
const minute = 60_000
let contentDir: string
let file: string
beforeEach(() => {
  contentDir = emptyContent()
  file = join(emptyContent(), 'cache/checksums.json')
})

function run(now: Date, options: Partial<CacheOptions> = {}) {
  let read = false
  const readFile = (absolute: string) => {
    read = true
    return (options.readFile ?? readRawFile)(absolute)
  }
  const cache = openChecksumCache({ file, contentDir, now, ...options, readFile })
  const checksum = cache.checksumOf(path)
  cache.save()
  return { checksum, read }
}

describe('files on the disk', () => {
  const minutesOn = (minutes: number) => new Date(statSync(join(contentDir, path)).ctimeMs + minutes * minute)

  test('a file that is as it was is not read again', () => {
    put(contentDir, path, 'one')
    expect(run(minutesOn(2))).toEqual({ checksum: checksumOf('one'), read: true })
    expect(run(minutesOn(3))).toEqual({ checksum: checksumOf('one'), read: false })
    expect(run(minutesOn(4))).toEqual({ checksum: checksumOf('one'), read: false })
  })

  test('a file that changed is read once', () => {
    put(contentDir, path, 'one')
    run(minutesOn(2))
    put(contentDir, path, 'another')
    expect(run(minutesOn(5))).toEqual({ checksum: checksumOf('another'), read: true })
    expect(run(minutesOn(6))).toEqual({ checksum: checksumOf('another'), read: false })
  })

  test('a text of the same length under the old time of change is seen (touch -d, cp -p)', () => {
    const absolute = put(contentDir, path, 'one')
    utimesSync(absolute, 1, 1)
    run(minutesOn(2))
    writeFileSync(absolute, 'two')
    utimesSync(absolute, 1, 1)
    expect(run(minutesOn(4)).checksum).toBe(checksumOf('two'))
  })

  test('another file of the same length and time put in its place is seen (mv)', () => {
    const absolute = put(contentDir, path, 'one')
    const other = put(contentDir, 'other', 'two')
    for (const each of [absolute, other]) utimesSync(each, 1, 1)
    run(minutesOn(2))
    renameSync(other, absolute)
    expect(run(minutesOn(4)).checksum).toBe(checksumOf('two'))
  })

  test('a symbolic link in its place, a folder, or nothing, has no checksum', () => {
    const absolute = put(contentDir, path, 'one')
    const later = minutesOn(2)
    run(later)
    renameSync(absolute, join(contentDir, 'moved'))
    expect(run(later).checksum).toBeUndefined()
    symlinkSync(join(contentDir, 'moved'), absolute)
    expect(run(later).checksum).toBeUndefined()
  })

  test('what cannot even be looked at has no checksum', () => {
    const absolute = put(contentDir, path, 'one')
    const later = minutesOn(2)
    run(later)
    rmSync(dirname(absolute), { recursive: true })
    symlinkSync(dirname(absolute), dirname(absolute))
    expect(run(later).checksum).toBeUndefined()
  })

  test('what was read for itself is remembered too, what was not asked for is forgotten', () => {
    put(contentDir, path, 'one')
    const reading = openChecksumCache({ file, contentDir, now: minutesOn(2) })
    expect(reading.read(path).kind).toBe('raw')
    reading.save()
    expect(run(minutesOn(2)).read).toBe(false)
    openChecksumCache({ file, contentDir, now: minutesOn(3) }).save()
    expect(run(minutesOn(4)).read).toBe(true)
  })

  test.each(['', '{', 'null', '[]', '{"version":1}', '\0\0\0'])('a cache that says %j is none', (text) => {
    put(contentDir, path, 'one')
    run(minutesOn(2))
    writeFileSync(file, text)
    expect(run(minutesOn(3))).toEqual({ checksum: checksumOf('one'), read: true })
    expect(run(minutesOn(4)).read).toBe(false)
  })

  test('a cache whose entries are no text is none', () => {
    put(contentDir, path, 'one')
    run(minutesOn(2))
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), files: { [path]: 1 } }))
    expect(run(minutesOn(3))).toEqual({ checksum: checksumOf('one'), read: true })
  })

  test('a cache of another version is none', () => {
    put(contentDir, path, 'one')
    run(minutesOn(2))
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: 0 }))
    expect(run(minutesOn(3)).read).toBe(true)
  })

  test('where it cannot be kept, files are read and nothing else happens', () => {
    put(contentDir, path, 'one')
    writeFileSync(join(contentDir, 'no-folder'), '')
    const unkept = { file: join(contentDir, 'no-folder/cache.json') }
    for (const minutes of [2, 3])
      expect(run(minutesOn(minutes), unkept)).toEqual({ checksum: checksumOf('one'), read: true })
    expect(run(minutesOn(4), { file: undefined }).read).toBe(true)
  })
})

describe('what a file system may leave alike', () => {
  const at = (time: string) => BigInt(Date.parse(time)) * 1_000_000n
  const noon = { dev: 1n, ino: 7n, size: 3n, mtimeNs: at('2026-03-01T12:00Z'), ctimeNs: at('2026-03-01T12:00Z') }
  const holding = (text: string, looks: Partial<typeof noon> = {}): Partial<CacheOptions> => {
    const stat = { ...noon, ...looks } as BigIntStats
    const bytes = Buffer.from(text)
    return { look: () => stat, readFile: () => ({ kind: 'raw', bytes, checksum: checksumOf(bytes), stat }) }
  }
  const one = checksumOf('one')
  const two = checksumOf('two')

  test.each<[string, Partial<typeof noon>]>([
    ['device', { dev: 2n }],
    ['inode', { ino: 8n }],
    ['size', { size: 4n }],
    ['time of change of the text, by a nanosecond', { mtimeNs: noon.mtimeNs + 1n }],
    ['time of change of the inode, by a nanosecond', { ctimeNs: noon.ctimeNs + 1n }],
  ])('another %s alone is a change', (_what, looks) => {
    expect(run(new Date('2026-03-01T12:05Z'), holding('one')).checksum).toBe(one)
    expect(run(new Date('2026-03-01T13:00Z'), holding('two', looks)).checksum).toBe(two)
  })

  test.each<[string, Partial<typeof noon>]>([
    ['both', {}],
    ['of the text', { ctimeNs: at('2020-01-01') }],
    ['of the inode', { mtimeNs: at('2020-01-01') }],
  ])('a change within the same tick of the clock is seen: a recent time, %s, is not trusted', (_what, looks) => {
    expect(run(new Date('2026-03-01T12:00:30Z'), holding('one', looks)).checksum).toBe(one)
    expect(run(new Date('2026-03-01T13:00Z'), holding('two', looks)).checksum).toBe(two)
  })

  test('a time of change that is still to come is not trusted', () => {
    run(new Date('2026-03-01T11:00Z'), holding('one'))
    expect(run(new Date('2026-03-01T13:00Z'), holding('two')).checksum).toBe(two)
  })

  test('a cache from a time that has not come yet is not used: the clock went back', () => {
    run(new Date('2026-03-02T12:00Z'), holding('one'))
    expect(run(new Date('2026-03-02T11:59Z'), holding('two')).checksum).toBe(two)
  })

  test('nor is it used when the clock has come to its time again, though nothing could be kept meanwhile', () => {
    run(new Date('2026-03-02T12:00Z'), holding('one'))
    run(new Date('2026-03-01T12:00:30Z'), holding('two'))
    expect(run(new Date('2026-03-03T12:00Z'), holding('two')).checksum).toBe(two)
  })

  test('a cache of another folder is not used', () => {
    run(new Date('2026-03-01T12:05Z'), holding('one'))
    const elsewhere = { ...holding('two'), contentDir: emptyContent() }
    expect(run(new Date('2026-03-01T13:00Z'), elsewhere).checksum).toBe(two)
  })
})
