import type { Archive, Db } from '../archive'
import { editionText } from '../edition'
import type { Connection } from './driver'

/** What the edition is made of: its counter, and the latest moments at which time alone made a new one. */
interface EditionRow {
  readonly epoch: string
  readonly counter: number
  readonly due: string | null
  readonly over: string | null
}

/**
 * `archive.edition` for SQLite. One prepared statement of three point lookups, straight on the driver: this runs on
 * every cached hit, where building a query would cost more than answering it, and each further statement takes and
 * releases a lock of its own.
 */
export function editionReader(sqlite: Connection, db: Db): Archive['edition'] {
  const latest = (column: string) =>
    `(select ${column} from head where declared = 'released' and ${column} <= @at order by ${column} desc limit 1)`
  const row = sqlite.prepare<{ at: string }, EditionRow>(
    `select epoch, counter, ${latest('public_from')} as due, ${latest('public_until')} as over from edition`,
  )
  const read = (now: Date) => {
    const found = row.get({ at: now.toISOString() })
    return editionText(found, [found?.due ?? '', found?.over ?? ''].sort().at(-1))
  }
  // Amid a write of our own, the counter on this connection is one that may yet be rolled back: a page stamped
  // with it would pass for fresh when the next commit reaches the same number. So wait for the write to end.
  return (now) => (sqlite.inTransaction ? db.connection().execute(async () => read(now)) : read(now))
}
