/**
 * The one cache: rendered public pages, held in memory and stamped with the edition they were rendered from.
 *
 * An edition is a short text that changes whenever anything a reader may see has changed (lib/newsstand.ts,
 * `currentEdition`). A page of another edition is a miss, so a withdrawn page cannot outlive the commit that
 * withdrew it, whichever process made the commit. Nothing is read from the build's output or from an earlier
 * run of the server: a restart starts cold and therefore clean.
 *
 * `instrumentation.ts` installs the edition on globalThis before the first request, because Next loads this
 * file outside the bundle that knows the archive. See docs/decisions/0004.
 */

/** A bound on memory, in bytes of page text: ~2,000 digest pages. */
const MAX_BYTES = 64 * 1024 * 1024

/** @typedef {{ edition: string, value: unknown, lastModified: number, tags: string[], bytes: number, cacheControl: unknown }} Entry */

/** @type {Map<string, Entry>} least recently used first */
const entries = new Map()
/** The edition each page under construction started from: a commit during a render must not be hidden by it. */
/** @type {Map<string, string>} */
const rendering = new Map()
let heldBytes = 0

/** @returns {Promise<string>} */
async function currentEdition() {
  const edition = /** @type {{ parallaxEdition?: () => string | Promise<string> }} */ (globalThis).parallaxEdition
  return edition ? edition() : 'none'
}

/** @param {string} key */
function drop(key) {
  const entry = entries.get(key)
  if (!entry) return
  heldBytes -= entry.bytes
  entries.delete(key)
}

/** @param {any} value */
function measure(value) {
  const segments = value?.segmentData instanceof Map ? [...value.segmentData.values()] : []
  const parts = [value?.html, value?.body, value?.rscData, ...segments]
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 512)
}

/** @param {any} value */
function tagsOf(value) {
  const header = value?.headers?.['x-next-cache-tags']
  return typeof header === 'string' ? header.split(',') : []
}

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const edition = await currentEdition()
    const entry = entries.get(key)
    if (entry && entry.edition === edition) {
      entries.delete(key)
      entries.set(key, entry)
      return { value: entry.value, lastModified: entry.lastModified, cacheControl: entry.cacheControl }
    }
    drop(key)
    rendering.set(key, edition)
    if (rendering.size > 10_000) rendering.delete(/** @type {string} */ (rendering.keys().next().value))
    return null
  }

  /**
   * @param {string} key
   * @param {any} value
   * @param {any} context
   */
  async set(key, value, context) {
    const edition = rendering.get(key) ?? (await currentEdition())
    rendering.delete(key)
    drop(key)
    if (value === null) return
    const bytes = measure(value)
    const tags = tagsOf(value)
    entries.set(key, { edition, value, tags, bytes, lastModified: Date.now(), cacheControl: context?.cacheControl })
    heldBytes += bytes
    for (const oldest of entries.keys()) {
      if (heldBytes <= MAX_BYTES) break
      drop(oldest)
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const stale = new Set([tags].flat())
    for (const [key, entry] of entries) if (entry.tags.some((tag) => stale.has(tag))) drop(key)
  }

  resetRequestCache() {}
}
