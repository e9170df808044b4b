import { type Connection, Database } from '../sqlite/driver'
import type { ExaminationTable, HeadTable } from '../tables'

/** Hidden in the current archive, but public in the backup. */
export interface Hidden {
  readonly slug: string
  readonly title: string
  readonly was: 'withdrawn' | 'a draft' | 'rescheduled'
  readonly shown: PublicSpanRow
  readonly text: string
  readonly savedAt: string
  readonly savedBy: string | undefined
  readonly reason: string | undefined
}

export interface Restrained {
  readonly email: string
  readonly isDisabled: boolean
  readonly role: 'admin' | 'publisher' | 'editor' | undefined
  readonly passwordHash: string | undefined
}

/** What happened after the backup and would be undone against somebody's will. */
export interface SinceBackup {
  readonly documents: readonly Hidden[]
  readonly accounts: readonly Restrained[]
  /** Hashes of tokens that were revoked since the backup. */
  readonly revokedTokens: readonly string[]
  /** Keys of the e-mail addresses of those whose names readers do not see. */
  readonly unnamed: readonly string[]
  /** Examinations that were taken back since the backup. */
  readonly takenBack: readonly TakenBack[]
  readonly corrected: readonly string[]
  readonly lost: { readonly documents: readonly string[]; readonly accounts: readonly string[] }
}

export type TakenBack = Omit<ExaminationTable, 'id'>

type Head = Pick<
  HeadTable,
  'slug' | 'title' | 'declared' | 'public_from' | 'public_until' | 'saved_at' | 'saved_by' | 'number'
> & { readonly corrections: number }
interface AccountRow {
  readonly email: string
  readonly email_key: string
  readonly role: 'admin' | 'publisher' | 'editor'
  readonly password_hash: string | null
  readonly disabled_at: string | null
}
const ranks = ['editor', 'publisher', 'admin'] as const

/** Undefined where there is nothing to compare: no readable archive, or one without these documents. */
export function sinceBackup(archive: string, backup: string, at: Date): SinceBackup | undefined {
  const open: Connection[] = []
  try {
    for (const file of [archive, backup]) open.push(new Database(file, { fileMustExist: true }))
    const [old, restored] = open as [Connection, Connection]
    return compare(old, restored, at.toISOString())
  } catch {
    return undefined
  } finally {
    for (const sqlite of open) sqlite.close()
  }
}

function compare(old: Connection, restored: Connection, at: string): SinceBackup | undefined {
  const [before, after] = [headsOf(old), headsOf(restored)]
  const known = before.filter(({ slug }) => after.some((head) => head.slug === slug))
  if (known.length === 0) return undefined
  const revision = old.prepare<[string, number], { text: string; reason: string | null }>(
    'select text, reason from revision where slug = ? and number = ?',
  )
  const bySlug = new Map(after.map((head) => [head.slug, head]))
  /** If the backup is newer than the archive, it wins. */
  const newer = known.flatMap((head) => {
    const then = bySlug.get(head.slug)
    return then && head.saved_at > then.saved_at ? [{ head, then }] : []
  })
  const hidden = newer.filter(({ head, then }) => showsMore(then, head, at))
  const isNewer = lastActOf(old) > lastActOf(restored)
  return {
    documents: hidden.map(({ head }) => {
      const { slug, title, number, declared, public_from, public_until, saved_at, saved_by } = head
      const { text = '', reason } = revision.get(slug, number) ?? {}
      const isOver = declared === 'withdrawn' || (declared === 'released' && public_until <= at)
      const was = isOver ? 'withdrawn' : declared === 'draft' ? 'a draft' : 'rescheduled'
      const saved = { savedAt: saved_at, savedBy: saved_by ?? undefined, reason: reason ?? undefined }
      return { slug, title, was, shown: { declared, public_from, public_until }, text, ...saved }
    }),
    accounts: isNewer ? restrained(accountsOf(old), accountsOf(restored)) : [],
    revokedTokens: isNewer ? revokedTokensOf(old) : [],
    unnamed: isNewer ? unnamedOf(old) : [],
    takenBack: isNewer ? takenBackOf(old, restored) : [],
    corrected: newer.filter(({ head, then }) => head.corrections > then.corrections).map(({ head }) => head.slug),
    lost: {
      documents: before.filter(({ slug }) => !bySlug.has(slug)).map(({ slug }) => slug),
      accounts: accountsOf(old)
        .filter(({ email_key }) => !accountsOf(restored).some((row) => row.email_key === email_key))
        .map(({ email }) => email),
    },
  }
}

const headsOf = (sqlite: Connection) =>
  sqlite
    .prepare<[], Head>(
      `select slug, title, declared, public_from, public_until, saved_at, saved_by, number,
        (select count(*) from correction where correction.slug = head.slug) as corrections from head order by slug`,
    )
    .all()

const accountsOf = (sqlite: Connection) =>
  sqlite
    .prepare<[], AccountRow>('select email, email_key, role, password_hash, disabled_at from editor order by email_key')
    .all()

/** An archive that an older version wrote has none. */
const hasTable = (sqlite: Connection, name: string): boolean =>
  sqlite.prepare<[string], string>('select name from sqlite_master where name = ?').pluck().get(name) !== undefined

function takenBackOf(old: Connection, restored: Connection): readonly TakenBack[] {
  if (!hasTable(old, 'examination')) return []
  const columns = 'slug, revision, act, passage, examined, editor_id, editor_name, role, at'
  const takenBack = (sqlite: Connection) =>
    sqlite.prepare<[], TakenBack>(`select ${columns} from examination where act = 'take-back' order by id`).all()
  const known = new Set(takenBack(restored).map((row) => JSON.stringify(row)))
  return takenBack(old).filter((row) => !known.has(JSON.stringify(row)))
}

const revokedTokensOf = (sqlite: Connection): readonly string[] =>
  !hasTable(sqlite, 'ingest_token')
    ? []
    : sqlite.prepare<[], string>('select hash from ingest_token where revoked_at is not null').pluck().all()

/** In an archive that an older version wrote, nobody's name was shown. */
const unnamedOf = (sqlite: Connection): readonly string[] => {
  const [column] = sqlite.prepare<[], string>("select name from pragma_table_info('editor') where name = 'named'").all()
  return sqlite
    .prepare<[], string>(`select email_key from editor ${column ? 'where named = 0' : ''}`)
    .pluck()
    .all()
}

const lastActOf = (sqlite: Connection) => sqlite.prepare<[], string>('select max(at) from act').pluck().get() ?? ''

/** Whether `one` is public at some moment from `at` on at which `other` is not. */
export function showsMore(one: PublicSpanRow, other: PublicSpanRow, at: string): boolean {
  const [shown, meant] = [timeOf(one, at), timeOf(other, at)]
  return shown !== undefined && (!meant || shown.from < meant.from || shown.until > meant.until)
}

export type PublicSpanRow = Pick<HeadTable, 'declared' | 'public_from' | 'public_until'>

function timeOf({ declared, public_from, public_until }: PublicSpanRow, at: string) {
  if (declared !== 'released' || public_until <= at) return undefined
  return { from: public_from > at ? public_from : at, until: public_until }
}

function restrained(before: readonly AccountRow[], after: readonly AccountRow[]): readonly Restrained[] {
  return before.flatMap((row) => {
    const then = after.find(({ email_key }) => email_key === row.email_key)
    if (!then) return []
    const isDisabled = row.disabled_at !== null && then.disabled_at === null
    const role = ranks.indexOf(row.role) < ranks.indexOf(then.role) ? row.role : undefined
    const isRenewed = row.password_hash !== null && row.password_hash !== then.password_hash
    const passwordHash = isRenewed ? (row.password_hash ?? undefined) : undefined
    return isDisabled || role || passwordHash ? [{ email: then.email, isDisabled, role, passwordHash }] : []
  })
}
