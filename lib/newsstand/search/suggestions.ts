import { foldName } from '@/lib/digest/outlets/outlet-name'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readSearchQuery } from '@/lib/digest/search/search-query'
import { termsOf } from '@/lib/digest/search/terms'
import { foldWord } from '@/lib/digest/search/tokens'
import { archive } from '@/lib/store/open-archive'
import { readRegistry } from '@/lib/store/projections/registry'
import { listWordsBeginning } from '@/lib/store/projections/search'
import { isVisible, wordTerm } from './visible'

export interface Suggestions {
  readonly queries: readonly string[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

/** Every suggestion finds something public. */
export async function suggestSearch(typed: string, now = new Date()): Promise<Suggestions> {
  const { text } = readSearchQuery({ q: typed })
  const { db } = await archive()
  const registry = await readRegistry(db)
  const cut = /\S+$/u.exec(text)?.index ?? text.length
  const [before, last] = [text.slice(0, cut), foldWord(text.slice(cut))]
  const terms = termsOf(before, registry)
  if (last.length === 0) return { queries: [], outlets: [] }
  const queries: string[] = []
  for (const word of last.length < 2 ? [] : await listWordsBeginning(db, last, 20)) {
    if (queries.length === 5) break
    if (await isVisible(db, [...terms, wordTerm(word)], now)) queries.push(`${before}${word}`)
  }
  return { queries, outlets: outletsBeginning(registry, text) }
}

const outletsBeginning = ({ outlets }: OutletRegistry, text: string): Suggestions['outlets'] => {
  const begun = foldName(text)
  const named = outlets.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => foldName(each).startsWith(begun)),
  )
  return begun ? named.slice(0, 3).map(({ id, name }) => ({ slug: id, name })) : []
}
