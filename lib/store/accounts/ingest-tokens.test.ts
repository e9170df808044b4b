import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporary } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { listActs } from '../log/list-acts'
import { type Account, addEditor } from './editors'
import { findIngestToken, listIngestTokens, makeIngestToken, noteTokenUsed, revokeIngestToken } from './ingest-tokens'

let archive: Archive
let ada: Account
beforeEach(async () => {
  archive = await openTemporary()
  const added = await addEditor(archive, { email: 'ada@example.org', name: 'Ada', role: 'admin' }, { at: at(0) })
  if (added.kind === 'added') ada = added.account
})
afterEach(() => archive.close())

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 6, minute))
async function make(name: string, minute = 1) {
  const made = await makeIngestToken(archive, name, { at: at(minute), editor: ada })
  if (made.kind !== 'made') throw new Error('taken')
  return made.token
}

test('a token is 256 random bits, kept as a hash only, and in no line of the log', async () => {
  const [one, two] = [await make('night run'), await make('day run')]
  expect(one).toMatch(/^parallax_[\w-]{43}$/)
  expect(one).not.toBe(two)
  const rows = await archive.db.selectFrom('ingest_token').selectAll().execute()
  const acts = await listActs(archive.db, { limit: 9 })
  expect(JSON.stringify([rows, acts])).not.toContain(one.slice('parallax_'.length))
  expect(acts.map(({ act, detail, editorName }) => [act, detail, editorName])).toEqual([
    ['make-token', 'day run', 'Ada'],
    ['make-token', 'night run', 'Ada'],
    ['add-editor', 'ada@example.org as admin', undefined],
  ])
})

test('it is found by itself alone, with when it was used last', async () => {
  const token = await make('night run')
  const found = await findIngestToken(archive.db, token)
  expect(found).toMatchObject({ name: 'night run', madeBy: 'Ada', lastUsedAt: undefined, revokedAt: undefined })
  expect(await findIngestToken(archive.db, `${token}x`)).toBeUndefined()
  expect(await findIngestToken(archive.db, token.toUpperCase())).toBeUndefined()
  await noteTokenUsed(archive, found?.id ?? 0, at(5))
  expect(await findIngestToken(archive.db, token)).toMatchObject({ lastUsedAt: at(5) })
})

test('a name is one token’s at a time; a revoked one stays in the list, and its name is free', async () => {
  const token = await make('night run')
  expect(await makeIngestToken(archive, 'night run', { at: at(2) })).toEqual({ kind: 'taken' })
  expect(await revokeIngestToken(archive, 'night run', { at: at(3) })).toEqual({ kind: 'revoked', name: 'night run' })
  expect(await revokeIngestToken(archive, 'night run', { at: at(4) })).toEqual({ kind: 'missing' })
  expect(await findIngestToken(archive.db, token)).toMatchObject({ revokedAt: at(3) })
  await make('night run', 5)
  const [first] = await listIngestTokens(archive.db)
  expect(await revokeIngestToken(archive, first?.id ?? 0, { at: at(6), editor: ada })).toMatchObject({
    kind: 'revoked',
  })
  await make('other', 7)
  expect((await listIngestTokens(archive.db)).map(({ name, revokedAt }) => [name, revokedAt?.getMinutes()])).toEqual([
    ['other', undefined],
    ['night run', 6],
    ['night run', 3],
  ])
  const revoked = await listActs(archive.db, { limit: 9, act: 'revoke-token' })
  expect(revoked.map(({ detail, editorName }) => [detail, editorName])).toEqual([
    ['night run', 'Ada'],
    ['night run', undefined],
  ])
})
