import { join } from 'node:path'
import { Database } from '@/lib/store/sqlite/driver'
import type { Press } from './newspaper'

type Ledger = InstanceType<typeof Database>

/** Works on the ledger of a press past the server that has it open, for what nobody could wait for. */
export function inLedger<Result>({ folder }: Press, work: (ledger: Ledger) => Result): Result {
  const ledger = new Database(join(folder, 'data/parallax.sqlite'))
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}
