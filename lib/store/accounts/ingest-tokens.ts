import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { IngestTokenTable } from './editor-tables'
import type { By } from './editors'

/** A token with which another program can send drafts and do nothing else. Its own text is not kept. */
export interface IngestToken {
  readonly id: number
  readonly name: string
  /** The admin's name; undefined if made on the command line. */
  readonly madeBy: string | undefined
  readonly madeAt: Date
  /** Accurate to some minutes. */
  readonly lastUsedAt: Date | undefined
  readonly revokedAt: Date | undefined
}

/** Lets scanners find a token that was published by mistake. */
const prefix = 'parallax_'

/** Answers the token once; only its hash is kept. Names of tokens in use are unique. */
export const makeIngestToken = (
  archive: Archive,
  name: string,
  { at, editor }: By,
): Promise<{ readonly kind: 'made'; readonly token: string } | { readonly kind: 'taken' }> =>
  archive.write(async (db) => {
    if (await findNamed(db, name)) return { kind: 'taken' }
    const token = prefix + randomBytes(32).toString('base64url')
    await db
      .insertInto('ingest_token')
      .values({ name, hash: hashOf(token), made_by: editor?.name, made_at: at.toISOString() })
      .execute()
    await logAct(db, { at, act: 'make-token', editor, detail: name })
    return { kind: 'made', token }
  })

/** Finds revoked tokens too. */
export async function findIngestToken(db: Db, token: string): Promise<IngestToken | undefined> {
  const row = await db.selectFrom('ingest_token').selectAll().where('hash', '=', hashOf(token)).executeTakeFirst()
  return row && tokenFromRow(row)
}

/** Those in use first, the latest first. */
export async function listIngestTokens(db: Db): Promise<readonly IngestToken[]> {
  const rows = await db.selectFrom('ingest_token').selectAll().orderBy('id', 'desc').limit(mostListed).execute()
  const tokens = rows.map(tokenFromRow)
  return [...tokens.filter(({ revokedAt }) => !revokedAt), ...tokens.filter(({ revokedAt }) => revokedAt)]
}

const mostListed = 200

/** The next request with it is refused. `named` is its id or its name. */
export const revokeIngestToken = (
  archive: Archive,
  named: number | string,
  { at, editor }: By,
): Promise<{ readonly kind: 'revoked'; readonly name: string } | { readonly kind: 'missing' }> =>
  archive.write(async (db) => {
    const row = await db
      .updateTable('ingest_token')
      .set({ revoked_at: at.toISOString() })
      .where(typeof named === 'number' ? 'id' : 'name', '=', named)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (!row) return { kind: 'missing' }
    await logAct(db, { at, act: 'revoke-token', editor, detail: row.name })
    return { kind: 'revoked', name: row.name }
  })

export const noteTokenUsed = (archive: Archive, id: number, at: Date): Promise<void> =>
  archive.write(async (db) => {
    await db.updateTable('ingest_token').set({ last_used_at: at.toISOString() }).where('id', '=', id).execute()
  })

const findNamed = (db: Db, name: string) =>
  db.selectFrom('ingest_token').select('id').where('name', '=', name).where('revoked_at', 'is', null).executeTakeFirst()

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const tokenFromRow = (row: Selectable<IngestTokenTable>): IngestToken => ({
  id: row.id,
  name: row.name,
  madeBy: row.made_by ?? undefined,
  madeAt: new Date(row.made_at),
  lastUsedAt: row.last_used_at ? new Date(row.last_used_at) : undefined,
  revokedAt: row.revoked_at ? new Date(row.revoked_at) : undefined,
})
