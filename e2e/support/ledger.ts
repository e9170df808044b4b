import { join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'
import type { Site } from './newspaper'

type Ledger = InstanceType<typeof Database>

/** Changes the ledger behind the server's back, for what no test can wait for. */
export function inLedger<Result>({ folder }: Site, work: (ledger: Ledger) => Result, readonly = false): Result {
  const ledger = new Database(join(folder, 'data/parallax.sqlite'), { readonly })
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}

export const readInLedger = <Result>(site: Site, work: (ledger: Ledger) => Result): Result => inLedger(site, work, true)
