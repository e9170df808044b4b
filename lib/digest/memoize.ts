import { LRUCache } from 'lru-cache'

/** Keeps the last results of a pure function; `key` has to cover all of its input. */
export function memoizeLast<Value extends object>(most: number): (key: string, make: () => Value) => Value {
  const last = new LRUCache<string, Value>({ max: most })
  return (key, make) => {
    const value = last.get(key) ?? make()
    last.set(key, value)
    return value
  }
}

/** Keeps one result for each object, as long as the object lives; for pure functions of immutable objects. */
export function memoizeWeak<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>()
  return (of) => {
    const kept = made.get(of) ?? { value: make(of) }
    made.set(of, kept)
    return kept.value
  }
}
