import { afterAll, expect, test } from 'vitest'
import { Database } from '@/lib/store/sqlite/driver'
import { temporaryFile } from '@/test/store/fixture'
import { admitSession, readSessions, seenEvery } from './auth/sessions'
import { addEditor } from './store/accounts/editors'
import { startSession } from './store/accounts/sessions'
import { holdArchive } from './store/open-archive'
import { openSqlite } from './store/sqlite/open-sqlite'

const at = new Date('2026-03-01T12:00:00Z')
const file = temporaryFile()
const asked: { sql: string; parameters: readonly unknown[] }[] = []
const archive = await openSqlite(file, { onQuery: (sql, parameters) => asked.push({ sql, parameters }) })
holdArchive(archive)
const added = await addEditor(archive, { email: 'ada@example.org', name: 'Ada', role: 'editor' }, { at })
if (added.kind !== 'added') throw new Error('taken')
const { account } = added
const session = await archive.write((db) => startSession(db, { editorId: account.id, browser: 'Firefox on Linux', at }))
const explainer = new Database(file)
afterAll(async () => {
  explainer.close()
  await archive.close()
})

const steps = () =>
  asked
    .splice(0)
    .flatMap(({ sql, parameters }) =>
      explainer.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters),
    )
    .map(({ detail }) => detail)

test('who asks is learned in one read by two keys', async () => {
  asked.length = 0
  expect(await admitSession(session, new Date(at.getTime() + seenEvery - 1))).toMatchObject({ id: account.id })
  expect(asked).toHaveLength(1)
  expect(steps()).toEqual([
    expect.stringMatching(/^SEARCH session USING INDEX/),
    expect.stringMatching(/^SEARCH editor USING INTEGER PRIMARY KEY/),
  ])
})

test('one’s own sessions are found by whose they are, not among everybody’s', async () => {
  asked.length = 0
  expect(await readSessions(account, at)).toHaveLength(1)
  expect(steps()[0]).toMatch(/^SEARCH session USING INDEX session_of_editor/)
})
