import type { Document } from '@/lib/digest/document'
import { type Draft, draftOf, textsOf } from '../draft/draft'
import { sectionRows } from '../edit/section-rows'
import { type Pair, pairs } from './compare-lists'

/** A part of the document in both texts. */
export interface ComparedPart {
  readonly name: string
  /** Where a line of mine would be added; undefined where the part is one text, not a list. */
  readonly section: string | undefined
  readonly pairs: readonly Pair[]
}

/** The parts in which my draft and their document differ. */
export function comparedParts(theirs: Document, mine: Draft): readonly ComparedPart[] {
  const base = draftOf(theirs)
  const texts: ComparedPart[] = [{ name: 'Title', section: undefined, pairs: pairs([base.title], [mine.title]) }]
  if (base.summary !== undefined && mine.summary !== undefined)
    texts.push({ name: 'Summary', section: undefined, pairs: pairs([base.summary], [mine.summary]) })
  const lists = sectionRows(theirs).map(({ section, name }) => ({
    name,
    section,
    pairs: pairs(
      textsOf(base, section),
      textsOf(mine, section).filter((text) => text.trim() !== ''),
    ),
  }))
  const accounts = base.accounts.map((account, index) => ({
    name: `Article ${index + 1}`,
    section: undefined,
    pairs: pairs([account], [mine.accounts[index] ?? account]),
  }))
  return [...texts, ...lists, ...accounts].filter((part) => part.pairs.some((pair) => pair.theirs !== pair.mine))
}
