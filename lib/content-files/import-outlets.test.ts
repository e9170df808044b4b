import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { readRegistry } from '@/lib/store/projections/registry'
import { openTemporary } from '@/test/store/fixture'
import { importOutlets } from './import-outlets'

let archive: Archive
let content: string
beforeEach(async () => {
  archive = await openTemporary()
  content = mkdtempSync(join(tmpdir(), 'parallax-content-'))
})
afterEach(() => archive.close())

const write = (yaml: string) => writeFileSync(join(content, 'outlets.yaml'), yaml)
const ids = async () => (await readRegistry(archive.db)).outlets.map(({ id }) => id)
const bbc = 'outlets:\n  bbc:\n    name: BBC\n    country: GB\n    evidence: https://en.wikipedia.org/wiki/BBC\n'

test('the file is taken in once, and taken away with the file', async () => {
  expect(await importOutlets(archive, content)).toEqual({ kind: 'unchanged' })
  write(bbc)
  expect(await importOutlets(archive, content, { dryRun: true })).toMatchObject({ kind: 'replaced', count: 1 })
  expect(await ids()).toEqual([])
  expect(await importOutlets(archive, content)).toMatchObject({ kind: 'replaced', count: 1 })
  expect(await ids()).toEqual(['bbc'])
  expect(await importOutlets(archive, content)).toEqual({ kind: 'unchanged' })
  expect(await importOutlets(archive, mkdtempSync(join(tmpdir(), 'parallax-empty-')))).toMatchObject({
    kind: 'replaced',
    count: 0,
  })
})

test('a bad file names its faults and changes nothing', async () => {
  write(bbc)
  await importOutlets(archive, content)
  write(bbc.replace('GB', 'Britain'))
  expect(await importOutlets(archive, content)).toMatchObject({
    kind: 'refused',
    faults: [{ field: 'outlets.bbc.country' }],
  })
  expect(await ids()).toEqual(['bbc'])
})

test('the registry of the house is taken in whole', async () => {
  expect(await importOutlets(archive, 'content')).toMatchObject({ kind: 'replaced', count: 28 })
  expect(await importOutlets(archive, 'content')).toEqual({ kind: 'unchanged' })
})
