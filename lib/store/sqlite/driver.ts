import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'

const load = createRequire(import.meta.url)

/**
 * better-sqlite3 for a version of Node (`24.21.0`): 13 speaks Node-API, comes compiled, and needs Node 22; 12 is for
 * Node 20, and ends the process on Node 24 when its statements are collected (docs/decisions/0036).
 */
export const driverFor = (node: string): 'better-sqlite3' | 'better-sqlite3-napi' =>
  Number.parseInt(node, 10) >= 22 ? 'better-sqlite3-napi' : 'better-sqlite3'

export const Database: typeof BetterSqlite3 = loaded()

/** An open database. */
export type Connection = BetterSqlite3.Database

function loaded(): typeof BetterSqlite3 {
  // Each by its name, so that the build sees that they stay outside.
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
