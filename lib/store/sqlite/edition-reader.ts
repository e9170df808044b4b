import type { Archive } from '../archive'
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
 * releases a lock of its own. `sqlite` is a connection that never writes: what it sees of the counter has been committed.
 */
export function editionReader(sqlite: Connection): Archive['edition'] {
  const latest = (column: string) =>
    `(select ${column} from head where declared = 'released' and ${column} <= @at order by ${column} desc limit 1)`
  const row = sqlite.prepare<{ at: string }, EditionRow>(
    `select epoch, counter, ${latest('public_from')} as due, ${latest('public_until')} as over from edition`,
  )
  return (now) => {
    const found = row.get({ at: now.toISOString() })
    return editionText(found, [found?.due ?? '', found?.over ?? ''].sort().at(-1))
  }
}
