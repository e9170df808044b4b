import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalOf } from './refused-file'

const folder = mkdtempSync(join(tmpdir(), 'parallax-refused-'))
const faults = [{ line: 2, field: 'date', reason: 'is no date' }]
const refusal = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return refusalOf(folder, name, faults)
}

test('a refused file comes with its text', () => {
  expect(refusal('a.md', '---\ndate: 2026-13-45\n')).toEqual({
    path: 'a.md',
    faults,
    isCut: false,
    text: '---\ndate: 2026-13-45\n',
  })
})

test('of a long one its beginning, never half a character', () => {
  const { text, isCut } = refusal('long.md', `${'x'.repeat(39_999)}😀 and more`)
  expect([text?.length, isCut]).toEqual([40_000, true])
  expect(text?.at(-1)).toBe('\uFFFD')
})

test('what is not UTF-8 is shown as far as it is text', () =>
  expect(refusal('latin.md', Buffer.from('Z\xfcrich', 'latin1')).text).toBe('Z\uFFFDrich'))

test('what is no text, or cannot be read, has none', () => {
  expect(refusal('utf16.md', Buffer.from('text', 'utf16le')).text).toBeUndefined()
  symlinkSync('/etc/hostname', join(folder, 'link.md'))
  expect(refusalOf(folder, 'link.md', faults).text).toBeUndefined()
  expect(refusalOf(folder, 'nowhere.md', faults).text).toBeUndefined()
})
