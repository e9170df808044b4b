import type { ReactNode } from 'react'

/** How the server that serves prints parts of a page (scripts/start/press.mjs). */
export interface Press {
  /** Elements as HTML. Errors where one of them waits for something, or belongs to the browser. */
  readonly toHtml: (elements: ReactNode) => string
  /** What was printed for the request that is being answered, by hash; undefined outside of one. */
  readonly sheets: () => Map<string, string> | undefined
}

/** Undefined where nothing prints: under `next dev`, while the site is built, in tests of components. */
export const press = (): Press | undefined => (globalThis as { parallaxPress?: Press }).parallaxPress
