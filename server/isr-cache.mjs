import { LRUCache } from 'lru-cache'

/**
 * Next's cache of ISR pages (`cacheHandler` in next.config.mjs), by edition: a page of another edition is a miss, so
 * that a withdrawn page cannot outlive its commit. Behind the front it keeps nothing; under `next start` alone it is
 * the only cache. A restart starts cold.
 */

/** @typedef {{ edition: string, value: unknown, lastModified: number, tags: string[], cacheControl: unknown }} Entry */

/** @type {LRUCache<string, Entry>} */
const entries = new LRUCache({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ value }) => bytesOf(value),
})

/** The edition at the start of a drawing: a commit meanwhile must not be hidden. */
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
    // The oldest of several: too old costs a drawing, too new would show old text.
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
    // A revalidation started from the entry's own edition.
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
