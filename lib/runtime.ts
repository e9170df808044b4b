/**
 * What a server process has once, however many bundles of our code it loads: the front (server/), Next's routes and
 * its instrumentation are bundled apart. The one name of ours on globalThis.
 */
export interface Runtime {
  /** The opened ledger; lib/store/open-archive.ts knows its type. */
  archive?: Promise<unknown> | undefined
  /** The edition of this moment. Installed by instrumentation-node.ts, for the front and for Next's page cache. */
  currentEdition?: () => string | Promise<string>
  /** Set by the front: it keeps what is sent, so Next's own page cache keeps nothing (server/isr-cache.mjs). */
  isBehindFront?: boolean
}

declare global {
  var parallax: Runtime | undefined
}

export function runtime(): Runtime {
  globalThis.parallax ??= {}
  return globalThis.parallax
}
