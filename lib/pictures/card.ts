import { plainProse } from '@/lib/digest/body/prose'
import type { Digest, Document } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { titleOf } from '@/lib/digest/headline'
import { shortened } from '@/lib/digest/shortened'
import { formatDay } from '@/lib/words/day-text'
import { examinedWords } from '@/lib/words/examined'
import { reportsCounted } from '@/lib/words/report-words'

export interface Card {
  readonly paper: string
  readonly kicker: string
  readonly headline: string
  /** Absent in a preview of something that is not public. */
  readonly examined?: string
  readonly columns: readonly Column[]
}

export interface Column {
  readonly side: { readonly name: string; readonly place: number; readonly sources: string } | undefined
  readonly line: string
}

export function cardOf(document: Document, paper: string, record?: DocumentRecord): Card {
  const about = document.kind === 'digest' ? document.topicName : 'Story'
  return {
    paper,
    kicker: `${about} · ${formatDay(document.day, 'long')}`,
    headline: titleOf(document),
    ...(record && { examined: examinedWords(document.kind, record) }),
    columns: columnsOf(document),
  }
}

const mostColumns = 4

const columnsOf = (document: Document): readonly Column[] =>
  document.kind === 'digest'
    ? [...document.perspectives]
        .sort((a, b) => a.place - b.place)
        .slice(0, mostColumns)
        .map(({ id, name, place, highlights, prose }) => ({
          side: { name, place, sources: counts(document, id) },
          line: highlights[0]?.plain ?? plainProse(prose[0]?.body ?? ''),
        }))
    : document.keyPoints.slice(0, 2).map(({ plain }) => ({ side: undefined, line: plain }))

/** Shorter than on a page: the name of the side stands beside it. Beside three names there is room for one figure. */
const counts = (digest: Digest, side: string): string =>
  digest.perspectives.length > 2
    ? reportsCounted(digest, side).replace(/,.*/, '')
    : reportsCounted(digest, side).replace(/ reports?$/, '')

/** Some networks refuse a longer one. */
const longestAlt = 420

export function altOf({ paper, kicker, headline, examined, columns }: Card): string {
  const sides = columns.map(({ side, line }) => (side ? `${side.name}: ${line || 'no highlight'}` : line))
  return shortened(
    [`${paper}, ${kicker}.`, `${headline}.`, ...(examined ? [`${examined}.`] : []), ...sides].join(' '),
    longestAlt,
  )
}
