import { likeness } from './anchor/likeness'
import { plainProse } from './body/prose'
import { cleanText } from './clean-text'
import type { Document } from './document'
import type { Highlight, SectionProse } from './highlight'

/** What became of the sentences of one text in another one. */
export interface SentenceCounts {
  /** In both, word for word, wherever they stand. */
  readonly kept: number
  readonly reworded: number
  readonly struck: number
  readonly added: number
}

/**
 * The one count of what was edited: `kept + reworded + struck` are the sentences of `before`, `kept + reworded + added`
 * those of `after`. A reworded sentence has a likeness of 0.45 or more to one of the same section; the most alike are
 * paired first. Titles and sources do not count: they are not the drafter's sentences.
 */
export function countSentences(before: Document, after: Document): SentenceCounts {
  const [old, now] = [sentencesIn(before), sentencesIn(after)]
  const [gone, fresh] = withoutEqual(old, now)
  const reworded = [...new Set(gone.map(({ section }) => section))].reduce(
    (sum, section) => sum + pairsAlike(textsOf(gone, section), textsOf(fresh, section)),
    0,
  )
  return {
    kept: old.length - gone.length,
    reworded,
    struck: gone.length - reworded,
    added: fresh.length - reworded,
  }
}

interface Sentence {
  readonly section: string
  readonly text: string
}

/** The sentences of a document in the order of its page: highlights and prose; of a story summary, points, accounts. */
export function sentencesIn(document: Document): readonly Sentence[] {
  const others = of(
    'other',
    document.otherSections.map(({ body }) => plainProse(body)),
  )
  if (document.kind === 'story') {
    const { summary, keyPoints, prose, articles } = document
    return [
      ...of('summary', [plainProse(summary)]),
      ...of('key-points', linesOf(keyPoints, prose)),
      ...of(
        'articles',
        articles.map(({ account }) => plainProse(account)),
      ),
      ...others,
    ]
  }
  const { highlights, prose, perspectives, sourceProse } = document
  return [
    ...of('overall', linesOf(highlights, prose)),
    ...perspectives.flatMap((side) => of(`side ${side.id}`, linesOf(side.highlights, side.prose))),
    ...of('sources', linesOf([], sourceProse)),
    ...others,
  ]
}

const linesOf = (highlights: readonly Highlight[], prose: readonly SectionProse[]): readonly string[] => [
  ...highlights.map(({ plain }) => plain),
  ...prose.map(({ body }) => plainProse(body)),
]

const of = (section: string, texts: readonly string[]): readonly Sentence[] =>
  texts.flatMap(splitSentences).map((text) => ({ section, text }))

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const abbreviated =
  /(?:^|[\s(“"])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|Inc|Corp|Ltd|Co)\.)$/u

/** “U.S. officials met Mr. Li.” is one sentence. */
export function splitSentences(text: string): readonly string[] {
  const found: string[] = []
  for (const line of text.split('\n')) {
    let open = ''
    for (const { segment } of segmenter.segment(line)) {
      open += segment
      if (abbreviated.test(open.trimEnd())) continue
      found.push(open)
      open = ''
    }
    found.push(open)
  }
  return found.map(cleanText).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

/** Each list without what the other has too; a sentence that is there twice needs two. */
function withoutEqual(old: readonly Sentence[], now: readonly Sentence[]) {
  const rest = (list: readonly Sentence[], other: readonly Sentence[]) => {
    const left = new Map<string, number>()
    for (const { text } of other) left.set(text, (left.get(text) ?? 0) + 1)
    return list.filter(({ text }) => {
      const count = left.get(text) ?? 0
      left.set(text, count - 1)
      return count <= 0
    })
  }
  return [rest(old, now), rest(now, old)] as const
}

const textsOf = (sentences: readonly Sentence[], section: string): readonly string[] =>
  sentences.filter((sentence) => sentence.section === section).map(({ text }) => text)

const enough = 0.45
/** Comparing all of two rewritten books would take seconds. */
const mostCompared = 2_500

function pairsAlike(gone: readonly string[], fresh: readonly string[]): number {
  if (gone.length * fresh.length > mostCompared) return 0
  const rates = gone.flatMap((one, from) =>
    fresh.map((other, to) => ({ from, to, rate: likeness(one, other) })).filter(({ rate }) => rate >= enough),
  )
  const [olds, news] = [new Set<number>(), new Set<number>()]
  for (const { from, to } of rates.toSorted((a, b) => b.rate - a.rate || a.from - b.from || a.to - b.to)) {
    if (olds.has(from) || news.has(to)) continue
    olds.add(from)
    news.add(to)
  }
  return olds.size
}
