import { LRUCache } from 'lru-cache'

/**
 * Holds the last values that were made, the least recently used out first. For what a pure function makes; `key` has
 * to say all that it was asked.
 */
export function memoizeLast<Value extends object>(most: number): (key: string, make: () => Value) => Value {
  const last = new LRUCache<string, Value>({ max: most })
  return (key, make) => {
    const value = last.get(key) ?? make()
    last.set(key, value)
    return value
  }
}

/** Makes one value of each object, and holds it as long as the object is held. For a pure function of what nobody changes. */
export function memoizeWeak<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>()
  return (of) => {
    const kept = made.get(of) ?? { value: make(of) }
    made.set(of, kept)
    return kept.value
  }
}
