import type { Document } from '@/lib/digest/document'
import { type ComparedPart, comparedParts } from '../compare/compared-parts'
import { type Draft, draftOf, type SourceDraft } from '../state/draft'

/** Differences part by part, including sources that were added or removed. */
export const partsBetween = (before: Document, after: Document): readonly ComparedPart[] =>
  comparedParts(before, asEdited(draftOf(before), draftOf(after), after)).map((part) =>
    part.kind === 'stranger' ? { ...part, name: 'New article' } : part,
  )

function asEdited(before: Draft, after: Draft, document: Document): Draft {
  if (document.kind === 'story') return after
  const [was, is] = [before, after].map(({ sources }) => new Set(sources.map(({ id }) => id)))
  const listed = new Map(document.sources.map((source) => [source.id, source]))
  const added = after.sources.map((source): SourceDraft => {
    const { perspective, outlet, link, date } = listed.get(source.id) ?? {}
    if (was?.has(source.id) || perspective === undefined || outlet === undefined || link === undefined) return source
    return { ...source, added: { side: perspective, outlet, link, ...(date && { date }) } }
  })
  const gone = before.sources.filter(({ id, isUnread }) => !isUnread && !is?.has(id))
  return { ...after, sources: [...added, ...gone.map((source) => ({ ...source, leftOut: true as const }))] }
}
