import type { Document } from '../document'
import { identifyOutlet, type OutletIdentity, type OutletRegistry } from './registry'

/**
 * The outlets a document cites, each once in order; `Xinhua` and `新华网` are one if the registry says so. The only way to
 * count outlets; a story lists its own.
 */
export const outletsOf = (document: Document, registry: OutletRegistry): readonly OutletIdentity[] =>
  identifyAll(
    document.kind === 'digest'
      ? document.sources.map(({ outlet }) => outlet)
      : document.outlets.map(({ name }) => name),
    registry,
  )

export function identifyAll(names: Iterable<string>, registry: OutletRegistry): readonly OutletIdentity[] {
  const bySlug = new Map<string, OutletIdentity>()
  for (const name of new Set(names)) {
    const outlet = identifyOutlet(registry, name)
    if (!bySlug.has(outlet.slug)) bySlug.set(outlet.slug, outlet)
  }
  return [...bySlug.values()]
}
