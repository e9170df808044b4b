import type { Document } from '@/lib/digest/document'
import { type ComparedPart, comparedParts } from '../compare/compared-parts'
import { type Draft, draftOf, type SourceTitle } from '../state/draft'
import { keptNumbers } from '../state/numbers'
import { renumbered } from '../state/removed'

/** Differences part by part, including sources that were added or removed. */
export const partsBetween = (before: Document, after: Document): readonly ComparedPart[] =>
  comparedParts(before, asEdited(draftOf(before), draftOf(after), after)).map((part) =>
    part.kind === 'stranger' ? { ...part, name: 'New article' } : part,
  )

function asEdited(before: Draft, after: Draft, document: Document): Draft {
  if (document.kind === 'story') return after
  const [was, is] = [before, after].map(({ sources }) => new Map(sources.map((source) => [source.key, source])))
  const listed = new Map(document.sources.map((source) => [source.number, source]))
  const stayed = before.sources.map((source): SourceTitle => {
    const now = is?.get(source.key)
    return now ? { ...source, title: now.title } : { ...source, leftOut: [] }
  })
  const added = after.sources.flatMap((source): SourceTitle[] => {
    const { perspective, outlet, link, date } = listed.get(source.number) ?? {}
    if (was?.has(source.key) || perspective === undefined || outlet === undefined || link === undefined) return []
    return [{ ...source, number: 0, added: { side: perspective, outlet, link, ...(date && { date }) } }]
  })
  const edited = { ...after, sources: [...stayed, ...added], ...(before.ends && { ends: before.ends }) }
  const numbers = new Map(keptNumbers(edited))
  const keys = new Map(after.sources.map(({ key, number }) => [number, key]))
  const number = (old: number) => numbers.get(keys.get(old) ?? '') ?? old
  return { ...edited, lists: renumbered(after, number).lists }
}
