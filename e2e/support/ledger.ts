import { join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'
import type { Press } from './newspaper'

type Ledger = InstanceType<typeof Database>

/** Works on the ledger of a press past the server that has it open, for what nobody could wait for. */
export function inLedger<Result>({ folder }: Press, work: (ledger: Ledger) => Result, readonly = false): Result {
  const ledger = new Database(join(folder, 'data/parallax.sqlite'), { readonly })
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}

/** Reads in it, and leaves it as it is. */
export const readInLedger = <Result>(press: Press, work: (ledger: Ledger) => Result): Result =>
  inLedger(press, work, true)
