import { join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'
import type { Press } from './newspaper'

type Ledger = InstanceType<typeof Database>

/** Changes the ledger behind the server's back, for what no test can wait for. */
export function inLedger<Result>({ folder }: Press, work: (ledger: Ledger) => Result, readonly = false): Result {
  const ledger = new Database(join(folder, 'data/parallax.sqlite'), { readonly })
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}

export const readInLedger = <Result>(press: Press, work: (ledger: Ledger) => Result): Result =>
  inLedger(press, work, true)
