import type { Kysely } from 'kysely'
import type { Tables } from './tables'

/** Where queries run: the archive, or the transaction of a write. */
export type Db = Kysely<Tables>

/** An opened, migrated archive. Every engine passes archive-contract.ts. */
export interface Archive {
  /** For reading alone: what would write is refused. Sees every commit that was acknowledged, and nothing of one under way. */
  readonly db: Db
  /**
   * Runs `work` alone: nobody else writes between its first and last statement. Everything it wrote is durable when the
   * promise resolves, nothing of it is there when it rejects. Writes of this process run in the order they were asked
   * for. While another process holds the lock it is tried again for some seconds; then ArchiveBusy. A full or failing
   * disk is ArchiveUnwritable. `work` may run more than once and must touch nothing but the database.
   */
  write<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  /** The edition at `now`: `epoch.counter.due`. Microseconds: asked on every cached hit. */
  edition(now: Date): string | Promise<string>
  /** Rejects with ArchiveUnwritable where there is no room for the largest save. Asked now and then, by whoever watches. */
  tryRoom(): Promise<void>
  /** What a query met that only a damaged archive has; undefined while none did. */
  damage(): Error | undefined
  close(): Promise<void>
}
