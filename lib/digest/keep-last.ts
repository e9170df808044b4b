import QuickLru from 'quick-lru'

/**
 * Holds the last values that were made, oldest out first: never fewer than `most`, and never twice as many. For what a
 * pure function makes; `key` has to say all that it was asked.
 */
export function keepLast<Value extends object>(most: number): (key: string, make: () => Value) => Value {
  const last = new QuickLru<string, Value>({ maxSize: most })
  return (key, make) => {
    const value = last.get(key) ?? make()
    last.set(key, value)
    return value
  }
}
