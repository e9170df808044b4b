import type { Archive } from '../archive'
import { editionText } from '../edition'
import type { Connection } from './driver'

/**
 * `archive.edition` for SQLite. Three prepared point lookups, straight on the driver: this runs on every cached hit,
 * where building a query would cost more than answering it. `sqlite` is a connection that never writes: what it sees of
 * the counter has been committed.
 */
export function editionReader(sqlite: Connection): Archive['edition'] {
  const counter = sqlite.prepare<[], { epoch: string; counter: number }>('select epoch, counter from edition')
  const latest = (column: string) =>
    sqlite
      .prepare<[string], string>(
        `select ${column} from head where declared = 'released' and ${column} <= ? order by ${column} desc limit 1`,
      )
      .pluck()
  const due = latest('public_from')
  const over = latest('public_until')
  return (now) => {
    const at = now.toISOString()
    return editionText(counter.get(), [due.get(at) ?? '', over.get(at) ?? ''].sort().at(-1))
  }
}
