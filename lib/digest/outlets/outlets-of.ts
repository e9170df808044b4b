import type { Document } from '../document'
import { identifyOutlet, type OutletIdentity, type OutletRegistry } from './registry'

/**
 * The outlets that a document cites, each once, in the order in which they come: `Xinhua` and `新华网` are one where
 * the registry says so. The one way to count outlets; a story's are those that it counts itself.
 */
export const outletsOf = (document: Document, registry: OutletRegistry): readonly OutletIdentity[] =>
  identifyAll(
    document.kind === 'digest'
      ? document.sources.map(({ outlet }) => outlet)
      : document.outlets.map(({ name }) => name),
    registry,
  )

/** Who stands behind these names, each once. */
export function identifyAll(names: Iterable<string>, registry: OutletRegistry): readonly OutletIdentity[] {
  const bySlug = new Map<string, OutletIdentity>()
  for (const name of new Set(names)) {
    const outlet = identifyOutlet(registry, name)
    if (!bySlug.has(outlet.slug)) bySlug.set(outlet.slug, outlet)
  }
  return [...bySlug.values()]
}
