import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'

const load = createRequire(import.meta.url)

/** better-sqlite3 13 needs Node 22 and comes compiled; 12 is for Node 20 and crashes on 24 (docs/decisions/0036). */
export const driverFor = (node: string): 'better-sqlite3' | 'better-sqlite3-napi' =>
  Number.parseInt(node, 10) >= 22 ? 'better-sqlite3-napi' : 'better-sqlite3'

export const Database: typeof BetterSqlite3 = loaded()

export type Connection = BetterSqlite3.Database

function loaded(): typeof BetterSqlite3 {
  // By literal names, so that the build leaves them external.
  if (driverFor(process.versions.node) === 'better-sqlite3-napi') return load('better-sqlite3-napi')
  try {
    return load('better-sqlite3')
  } catch (error) {
    throw new Error(
      'SQLite could not be loaded: for Node 20 it is compiled when it is installed, which takes a C++ compiler. ' +
        'Install one and run npm ci again, or use Node 22 or later.',
      { cause: error },
    )
  }
}
