import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTemporary, temporaryFile } from '@/test/store/fixture'
import { cannotSave } from '../archive-errors'
import { canSave } from '../write-probe'
import { tryRoom } from './room'

test('room is tried beside the archive, and nothing is left behind', async () => {
  const file = temporaryFile()
  await tryRoom(file)
  expect(readdirSync(path.dirname(file))).toEqual([])
})

test('where nothing can be written it says so as a save would', async () => {
  await expect(tryRoom(path.join(temporaryFile(), 'missing', 'parallax.sqlite'))).rejects.toSatisfy(cannotSave)
})

test('a small save that still fits is not taken for room', async () => {
  const archive = await openTemporary()
  const full = new Error('no space left')
  const answer = await canSave({ ...archive, tryRoom: () => Promise.reject(full) }, new Date(0))
  expect(answer).toBe(full)
  await archive.close()
})
