import { LRUCache } from 'lru-cache'

/**
 * Next's cache of ISR pages (`cacheHandler` in next.config.mjs), stamped with the edition that each page was drawn
 * from. An edition is a short text that changes whenever anything a reader may see has changed, so a page of another
 * edition is a miss: a withdrawn page cannot outlive the commit that withdrew it, whichever process made the commit.
 *
 * Behind the front, which keeps what it sends by the same rule, it keeps nothing. Under `next start` alone it is the
 * only cache. Nothing is read from the build's output or from an earlier run: a restart starts cold.
 */

/** @typedef {{ edition: string, value: unknown, lastModified: number, tags: string[], cacheControl: unknown }} Entry */

/** @type {LRUCache<string, Entry>} */
const entries = new LRUCache({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ value }) => bytesOf(value),
})

/** The edition that a drawing of a page began from: a commit while it is drawn must not be hidden by it. */
/** @type {LRUCache<string, string>} */
const begun = new LRUCache({ max: 10_000 })

const currentEdition = async () => globalThis.parallax?.currentEdition?.() ?? 'none'

export default class IsrCache {
  /** @param {string} key */
  async get(key) {
    if (globalThis.parallax?.isBehindFront) return null
    const edition = await currentEdition()
    const entry = entries.get(key)
    if (entry?.edition === edition)
      return { value: entry.value, lastModified: entry.lastModified, cacheControl: entry.cacheControl }
    // The oldest of several that are under way: too old costs one drawing more, too new would show old text.
    if (!begun.has(key)) begun.set(key, edition)
    return null
  }

  /**
   * @param {string} key
   * @param {any} value
   * @param {any} context
   */
  async set(key, value, context) {
    if (globalThis.parallax?.isBehindFront) return
    // Next also draws anew what it was given but finds too old: that drawing began from the entry's own edition.
    const edition = begun.get(key) ?? entries.get(key)?.edition ?? (await currentEdition())
    begun.delete(key)
    if (value === null) entries.delete(key)
    else {
      const { cacheControl } = context ?? {}
      entries.set(key, { edition, value, tags: tagsOf(value), lastModified: Date.now(), cacheControl })
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const stale = new Set([tags].flat())
    for (const [key, entry] of entries.entries()) if (entry.tags.some((tag) => stale.has(tag))) entries.delete(key)
  }

  resetRequestCache() {}
}

/** @param {any} value */
function bytesOf(value) {
  const segments = value?.segmentData instanceof Map ? [...value.segmentData.values()] : []
  const parts = [value?.html, value?.body, value?.rscData, ...segments].filter(Boolean)
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part), 512)
}

/** @param {any} value */
function tagsOf(value) {
  const header = value?.headers?.['x-next-cache-tags']
  return typeof header === 'string' ? header.split(',') : []
}
