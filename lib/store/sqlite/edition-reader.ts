import type { Database } from 'better-sqlite3'
import type { Archive, Db } from '../archive'
import { editionText } from '../edition'

/**
 * `archive.edition` for SQLite. Two prepared point lookups, straight on the driver: this runs on every cached hit,
 * where building a query would cost more than answering it.
 */
export function editionReader(sqlite: Database, db: Db): Archive['edition'] {
  const counter = sqlite.prepare<[], { epoch: string; counter: number }>('select epoch, counter from edition')
  const due = sqlite
    .prepare<[string], string>(
      "select publish_at from head where declared = 'released' and publish_at <= ? order by publish_at desc limit 1",
    )
    .pluck()
  const read = (now: Date) => editionText(counter.get(), due.get(now.toISOString()))
  // Amid a write of our own, the counter on this connection is one that may yet be rolled back: a page stamped
  // with it would pass for fresh when the next commit reaches the same number. So wait for the write to end.
  return (now) => (sqlite.inTransaction ? db.connection().execute(async () => read(now)) : read(now))
}
