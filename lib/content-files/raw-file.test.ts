import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyContent, put } from '@/test/content-files/fixture'
import { checksumAt, decodeText, readRawFile } from './raw-file'

const reasonsOf = (path: string) => {
  const raw = readRawFile(path)
  if (raw.kind === 'refused') return raw.faults.map(({ reason }) => reason)
  const text = decodeText(raw.bytes)
  return typeof text === 'string' ? [] : text.map(({ reason }) => reason)
}

test('UTF-8 is read as it is, byte order mark and line ends included', () => {
  const text = '\uFEFF---\r\ntitle: 新华网 🗞\r\n---\r\n'
  expect(decodeText(Buffer.from(text))).toBe(text)
})

test.each([
  ['UTF-16, little end first', Buffer.from('\uFEFF---\n', 'utf16le'), /UTF-16/],
  ['UTF-16, big end first', Buffer.from('\uFEFF---\n', 'utf16le').swap16(), /UTF-16/],
  ['Latin-1', Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'), /not UTF-8/],
  ['a character cut in two', Buffer.from('---\ntitle: 新').subarray(0, -1), /not UTF-8/],
  ['an encoded surrogate', Buffer.from([0x2d, 0xed, 0xa0, 0x80]), /not UTF-8/],
])('%s is refused', (_what, bytes, reason) => {
  expect(reasonsOf(put(emptyContent(), 'x.md', bytes))).toEqual([expect.stringMatching(reason)])
})

test('the line of the first byte that is not UTF-8 is named', () => {
  const faults = decodeText(Buffer.from('---\ntitle: x\nname: caf\xe9\n', 'latin1'))
  expect(faults).toEqual([{ line: 3, field: 'file', reason: expect.stringContaining('not UTF-8') }])
})

test('a file over 1 MB is refused by its size alone; one of 1 MB is not', () => {
  const folder = emptyContent()
  const large = put(folder, 'large.md', Buffer.alloc(1_000_001, 'a'))
  chmodSync(large, 0o644)
  expect(reasonsOf(large)).toEqual([expect.stringContaining('larger than 1 MB')])
  expect(reasonsOf(put(folder, 'limit.md', Buffer.alloc(1_000_000, 'a')))).toEqual([])
})

test('a symbolic link, a folder and a pipe are refused, the pipe without waiting for a writer', () => {
  const folder = emptyContent()
  const file = put(folder, 'file.md', '---\n')
  symlinkSync(file, join(folder, 'link.md'))
  put(folder, 'folder.md/x', '')
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  expect(reasonsOf(join(folder, 'link.md'))).toEqual([expect.stringContaining('symbolic link')])
  expect(reasonsOf(join(folder, 'folder.md'))).toEqual([expect.stringContaining('not a regular file')])
  expect(reasonsOf(join(folder, 'pipe.md'))).toEqual([expect.stringContaining('not a regular file')])
})

test('a file that is not there has no checksum; what is no file has one that equals no text’s', () => {
  const folder = emptyContent()
  expect(checksumAt(join(folder, 'x.md'))).toBeUndefined()
  symlinkSync('/nowhere', join(folder, 'dangling.md'))
  expect(checksumAt(join(folder, 'dangling.md'))).toBe('unreadable')
  writeFileSync(join(folder, 'a.md'), 'a')
  expect(checksumAt(join(folder, 'a.md'))).toMatch(/^[0-9a-f]{64}$/)
})
