/**
 * What a process has once, although the front (server/), Next's routes and its instrumentation are bundled apart. Our
 * one name on globalThis.
 */
export interface Runtime {
  archive?: Promise<unknown> | undefined
  /** Set by instrumentation-node.ts, for the front and Next's page cache. */
  currentEdition?: () => string | Promise<string>
  /** Set by the front: it keeps the answers, so Next's page cache keeps none (server/isr-cache.mjs). */
  isBehindFront?: boolean
}

declare global {
  var parallax: Runtime | undefined
}

export function runtime(): Runtime {
  globalThis.parallax ??= {}
  return globalThis.parallax
}
