import { plainProse } from '../body/prose'
import type { Document } from '../document'
import { anyOf, type MarkedText, markTerms, termsIn } from './marks'
import type { Term } from './terms'
import { type Token, tokensOf } from './tokens'

export interface FoundPassage {
  readonly kind: 'title' | 'highlight' | 'source' | 'article' | 'summary' | 'text' | 'correction'
  readonly stretches: readonly MarkedText[]
  readonly side: { readonly name: string; readonly place: number } | undefined
  readonly number: number | undefined
  readonly outlet: readonly MarkedText[] | undefined
}

interface Candidate {
  readonly kind: FoundPassage['kind']
  readonly text: string
  readonly side?: FoundPassage['side']
  readonly perspective?: string
  readonly number?: number
  readonly outlet?: string
}

const mostPassages = 3

interface Held {
  readonly candidate: Candidate
  readonly tokens: readonly Token[]
  readonly terms: number
}

/** The passages that show why a document matches: most terms first, then document order. */
export function passagesFor(
  document: Document,
  terms: readonly Term[],
  { perspective, except }: { readonly perspective: string | undefined; readonly except: string },
): readonly FoundPassage[] {
  const mayHold = anyOf(terms)
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).length
  const held: Held[] = []
  for (const candidate of candidates(document)) {
    if (perspective !== undefined && candidate.perspective !== perspective) continue
    if (candidate.text === except || !(mayHold(candidate.text) || mayHold(candidate.outlet ?? ''))) continue
    const [tokens, outletTokens] = [tokensOf(candidate.text), tokensOf(candidate.outlet ?? '')]
    const found = termsIn([...tokens, between, ...outletTokens], terms)
    if (found > 0) held.push({ candidate, tokens, terms: found })
    // Enough passages contain every term: no later one is better.
    if (held.filter((each) => each.terms === wanted).length === mostPassages) break
  }
  return held
    .sort((a, b) => b.terms - a.terms)
    .slice(0, mostPassages)
    .map(({ candidate: { kind, text, side, number, outlet }, tokens }) => ({
      kind,
      stretches: excerpt(markTerms(text, terms, tokens) ?? [{ text, isMarked: false }]),
      side,
      number,
      outlet: outlet === undefined ? undefined : (markTerms(outlet, terms) ?? [{ text: outlet, isMarked: false }]),
    }))
}

/** Keeps phrases from running from a title into its outlet. */
const between: Token = { text: '', start: 0, end: 0 }

function candidates(document: Document): Candidate[] {
  const title: Candidate = { kind: 'title', text: document.title }
  const besides = [
    ...document.otherSections.flatMap(({ heading, body }) => [textCandidate(heading), ...proseCandidates([{ body }])]),
    ...document.corrections.map(({ note }): Candidate => ({ kind: 'correction', text: note })),
  ]
  if (document.kind === 'story') {
    return [
      title,
      { kind: 'summary', text: document.summary },
      ...document.keyPoints.map(({ plain }): Candidate => ({ kind: 'highlight', text: plain })),
      ...proseCandidates(document.prose),
      ...document.articles.flatMap((article): Candidate[] => [
        { kind: 'article', text: article.title, ...(article.outlet && { outlet: article.outlet }) },
        { kind: 'article', text: article.account },
      ]),
      ...besides,
    ]
  }
  return [
    title,
    ...document.highlights.map(({ plain }): Candidate => ({ kind: 'highlight', text: plain })),
    ...proseCandidates(document.prose),
    ...document.perspectives.flatMap(({ id: perspective, name, place, highlights, prose, sources }): Candidate[] => {
      const side = { name, place }
      return [
        ...highlights.map(({ plain }): Candidate => ({ kind: 'highlight', text: plain, side, perspective })),
        ...proseCandidates(prose).map((text): Candidate => ({ ...text, side, perspective })),
        ...sources.map(
          ({ title: text, number, outlet }): Candidate => ({ kind: 'source', text, side, perspective, number, outlet }),
        ),
      ]
    }),
    ...document.sources
      .filter((source) => source.perspective === undefined)
      .map(({ title: text, number, outlet }): Candidate => ({ kind: 'source', text, number, outlet })),
    ...document.unreadSources.map(({ text }) => textCandidate(text)),
    ...proseCandidates(document.sourceProse),
    ...besides,
  ]
}

const textCandidate = (text: string): Candidate => ({ kind: 'text', text })

const proseCandidates = (prose: readonly { readonly body: string }[]): Candidate[] =>
  prose.flatMap(({ body }) => plainProse(body).split('\n').filter(Boolean).map(textCandidate))

const longest = 220
const leadIn = 60

function excerpt(stretches: readonly MarkedText[]): readonly MarkedText[] {
  const length = stretches.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= longest) return stretches
  const first = Math.max(
    0,
    stretches.findIndex(({ isMarked }) => isMarked),
  )
  const [before, ...after] = [
    stretches
      .slice(0, first)
      .map(({ text }) => text)
      .join(''),
    ...stretches.slice(first),
  ] as [string, ...MarkedText[]]
  const start = before.length <= leadIn ? before : `…${before.slice(-leadIn).replace(/^\S*\s/, '')}`
  const out: MarkedText[] = start ? [{ text: start, isMarked: false }] : []
  let room = longest - start.length
  for (const { text, isMarked } of after) {
    if (room <= 0) break
    out.push({ text: text.length <= room ? text : `${text.slice(0, room).replace(/\s\S*$/, '')}…`, isMarked })
    room -= text.length
  }
  return out
}
