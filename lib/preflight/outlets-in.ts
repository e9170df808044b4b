import { memoizeWeak } from '@/lib/digest/memoize'
import type { OutletRegistry, RegisteredOutlet } from '@/lib/digest/outlets/registry'

interface Named {
  readonly pattern: RegExp | undefined
  readonly outlets: ReadonlyMap<string, RegisteredOutlet>
}

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The registered outlets in a sentence, and the rest of it. */
export function outletsIn(
  text: string,
  registry: OutletRegistry,
): { readonly outlets: readonly RegisteredOutlet[]; readonly rest: string } {
  const { pattern, outlets } = namesOf(registry)
  if (!pattern) return { outlets: [], rest: text }
  const found = new Set<RegisteredOutlet>()
  const rest = text.replace(pattern, (name: string, at: number) => {
    // At the start of a sentence, `Time` or `Dawn` may be words.
    const isFirstWord = !/\s/.test(name) && /(?:^|[.!?:;“”"‘]\s*)$/.test(text.slice(0, at))
    const outlet = outlets.get(name)
    if (!outlet || (isFirstWord && name !== name.toUpperCase() && !isVoice(text.slice(at + name.length)))) return name
    found.add(outlet)
    return '/'
  })
  return { outlets: [...found], rest }
}

const isVoice = (after: string): boolean => /^(?:['’]s)?\s+(?:reports?|says?|writes?|said|reported|wrote)\b/.test(after)

const namesOf = memoizeWeak((registry: OutletRegistry): Named => {
  const outlets = new Map(
    registry.outlets.flatMap((outlet) => [outlet.name, ...outlet.aliases].map((name) => [name, outlet] as const)),
  )
  // Longest first, so that `China Daily Asia` is not `China Daily`.
  const names = [...outlets.keys()].sort((a, b) => b.length - a.length).map(literally)
  const pattern =
    names.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu') : undefined
  return { pattern, outlets }
})
