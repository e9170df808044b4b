import { plainProse } from '@/lib/digest/body/prose'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import { shortened } from '@/lib/digest/shortened'
import { counted } from '@/lib/words/counted'
import { formatDay } from '@/lib/words/day-text'

/** All the words of a share picture. The same card is always the same picture. */
export interface Card {
  readonly paper: string
  /** `US vs China · 21 January 2026`. */
  readonly kicker: string
  readonly headline: string
  /** Facing columns: the sides of a digest in their places, or the first points of a story. */
  readonly columns: readonly Column[]
}

export interface Column {
  /** Absent in a story, which has no sides. */
  readonly side: { readonly name: string; readonly place: number; readonly sources: string } | undefined
  readonly line: string
}

/** What a share picture of the document says. */
export function cardOf(document: Document, paper: string): Card {
  const about = document.kind === 'digest' ? document.topicName : 'Story'
  return {
    paper,
    kicker: `${about} · ${formatDay(document.day, 'long')}`,
    headline: titleOf(document),
    columns: columnsOf(document),
  }
}

/** More would be too narrow to read. */
const mostColumns = 4

const columnsOf = (document: Document): readonly Column[] =>
  document.kind === 'digest'
    ? [...document.perspectives]
        .sort((a, b) => a.place - b.place)
        .slice(0, mostColumns)
        .map(({ name, place, sources, highlights, prose }) => ({
          side: { name, place, sources: counted(sources.length, 'source') },
          line: highlights[0]?.plain ?? plainProse(prose[0]?.body ?? ''),
        }))
    : document.keyPoints.slice(0, 2).map(({ plain }) => ({ side: undefined, line: plain }))

/** Some networks refuse a longer one. */
const longestAlt = 420

/** The picture in words, for those who do not see it. */
export function altOf({ paper, kicker, headline, columns }: Card): string {
  const sides = columns.map(({ side, line }) => (side ? `${side.name}: ${line || 'no highlight'}` : line))
  return shortened([`${paper}, ${kicker}.`, `${headline}.`, ...sides].join(' '), longestAlt)
}
