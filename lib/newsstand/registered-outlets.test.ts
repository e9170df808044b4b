import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { importOutlets } from '../content-files/import-settings'
import { readRegisteredOutlets } from './registered-outlets'

let archive: Archive
let content: string
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  content = mkdtempSync(join(tmpdir(), 'parallax-content-'))
})
afterEach(() => archive.close())

const take = (day: string, ...entries: string[]) => {
  writeFileSync(
    join(content, 'outlets.yaml'),
    `outlets:\n${entries.map((entry) => `  ${entry}, evidence: https://e.example/ }\n`).join('')}`,
  )
  return importOutlets(archive, content, { now: new Date(`${day}T12:00:00Z`) })
}

test('without a list there is none; then each change has its moment, newest first, and owners are read back', async () => {
  expect(await readRegisteredOutlets()).toEqual({ outlets: [], history: [], isShortened: false })
  await take('2026-03-01', 'bbc: { name: BBC', 'cnn: { name: CNN')
  await take('2026-03-02', 'bbc: { name: BBC', 'cnn: { name: CNN', '# only a comment: {')
  await take('2026-03-03', 'cnn: { name: CNN, owner: { name: Some Holdings, evidence: https://o.example/ }')
  const { outlets, history } = await readRegisteredOutlets()
  expect(outlets.map(({ name, owner }) => [name, owner])).toEqual([
    ['CNN', { name: 'Some Holdings', evidence: 'https://o.example/' }],
  ])
  expect(history).toMatchObject([
    {
      at: new Date('2026-03-03T12:00:00Z'),
      changes: [
        { id: 'cnn', kind: 'changed', facts: [{ fact: 'owner', before: undefined }] },
        { id: 'bbc', kind: 'removed' },
      ],
    },
    { at: new Date('2026-03-01T12:00:00Z'), changes: [{ kind: 'added' }, { kind: 'added' }] },
  ])
})
