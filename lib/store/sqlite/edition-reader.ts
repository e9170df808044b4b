import type { Archive, Db } from '../archive'
import { editionText } from '../edition'
import type { Connection } from './driver'

/**
 * `archive.edition` for SQLite. Three prepared point lookups, straight on the driver: this runs on every cached hit,
 * where building a query would cost more than answering it.
 */
export function editionReader(sqlite: Connection, db: Db): Archive['edition'] {
  const counter = sqlite.prepare<[], { epoch: string; counter: number }>('select epoch, counter from edition')
  const latest = (column: string) =>
    sqlite
      .prepare<[string], string>(
        `select ${column} from head where declared = 'released' and ${column} <= ? order by ${column} desc limit 1`,
      )
      .pluck()
  const due = latest('public_from')
  const over = latest('public_until')
  const read = (now: Date) => {
    const at = now.toISOString()
    return editionText(counter.get(), [due.get(at) ?? '', over.get(at) ?? ''].sort().at(-1))
  }
  // Amid a write of our own, the counter on this connection is one that may yet be rolled back: a page stamped
  // with it would pass for fresh when the next commit reaches the same number. So wait for the write to end.
  return (now) => (sqlite.inTransaction ? db.connection().execute(async () => read(now)) : read(now))
}
