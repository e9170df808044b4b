/** What a process has once, although it loads several bundles of our code. Our one name on globalThis. */
export interface Runtime {
  archive?: Promise<unknown> | undefined
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
