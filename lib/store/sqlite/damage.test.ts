import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { arrive, digest, temporaryFile } from '@/test/store/fixture'
import { readHealth } from '../../newsstand'
import { holdArchive } from '../open-archive'
import { openSqlite } from './open-sqlite'

const now = new Date('2026-03-01T12:00:00Z')
const days = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)

async function filled() {
  const file = temporaryFile()
  const archive = await openSqlite(file)
  await arrive(archive, now, ...days.map((day) => digest(day)))
  await archive.close()
  return file
}

function zero(file: string, from: number, to: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(to - from), 0, to - from, from)
  closeSync(handle)
}

const middle = (file: string) => Math.floor(statSync(file).size / 2 / 4_096) * 4_096

test.each<[string, (file: string) => void]>([
  ['pages in its middle', (file) => zero(file, middle(file), middle(file) + 16_384)],
  ['its head', (file) => zero(file, 0, 4_096)],
  ['its second half', (file) => writeFileSync(file, readFileSync(file).subarray(0, middle(file)))],
])('an archive that has lost %s is not opened, and the sentence says what to do', async (_, lose) => {
  const file = await filled()
  lose(file)
  const before = readFileSync(file)
  await expect(openSqlite(file)).rejects.toThrow(
    new RegExp(`^The archive ${file} is damaged \\(.+\\)\\. Nothing was changed\\. .*npm run restore -- BACKUP`),
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('damage that is met while it is open is known from then on, and health says so', async () => {
  const file = await filled()
  const archive = await openSqlite(file)
  holdArchive(archive)
  expect(await readHealth(now)).toEqual({ desk: true })
  expect(archive.damage()).toBeUndefined()
  zero(file, 8_192, statSync(file).size)
  await expect(archive.db.selectFrom('revision').selectAll().execute()).rejects.toThrow()
  expect(archive.damage()?.message).toContain('npm run restore')
  await expect(readHealth(now)).rejects.toThrow('is damaged')
  await archive.close()
})

test('a folder in which nothing can be made is named, with what to do', async () => {
  const file = path.join(temporaryFile('a file'), 'parallax.sqlite')
  writeFileSync(path.dirname(file), '')
  await expect(openSqlite(file)).rejects.toThrow(`The archive ${file} cannot be opened for writing (EEXIST`)
  await expect(openSqlite(file)).rejects.toThrow('or set DATA_DIR')
})
