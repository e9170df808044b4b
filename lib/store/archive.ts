import type { Kysely } from 'kysely'
import type { Tables } from './tables'

export type Db = Kysely<Tables>

/** Opened and migrated. Every engine passes test/store/archive-contract.ts. */
export interface Archive {
  /** Read only. Sees all acknowledged commits and no unfinished one. */
  readonly db: Db
  /**
   * Runs `work` alone. All it wrote is durable when the promise resolves, none of it exists when it rejects. Writes of
   * this process keep their order. Waits some seconds for another process's lock, then ArchiveBusy; a full disk is
   * ArchiveUnwritable. `work` may run again, so it must touch nothing but the database.
   */
  write<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  /** `epoch.counter.due` at `now`. Takes microseconds, since every cached hit asks. */
  edition(now: Date): string | Promise<string>
  /** Rejects with ArchiveUnwritable where the largest save would not fit. */
  tryRoom(): Promise<void>
  damage(): Error | undefined
  close(): Promise<void>
}
