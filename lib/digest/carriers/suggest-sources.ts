import { groupReports, withoutLabel } from '../outlets/same-report'
import { stemsOf } from '../references/words'
import { han, pairsOf, readSpans, type Span } from './concepts'

/** A source (title), or an article of a story (title and account). */
export interface Carrier {
  readonly id: string
  readonly text: string
}

interface ReadCarrier {
  readonly id: string
  readonly spans: readonly Span[]
  readonly meanings: ReadonlySet<string>
}

/** Built once and compared with many highlights. */
export interface CarrierIndex {
  readonly carriers: readonly ReadCarrier[]
  /** The same report in several outlets counts once, and shares what carries it. */
  readonly reports: readonly (readonly number[])[]
  /** In how many reports a meaning is found. */
  readonly frequency: ReadonlyMap<string, number>
}

/** A match must share this many meanings, of this weight… */
const fewest = 2
const least = 2.5
/** …and this part of all of the title's or of the sentence's; of a clause alone, nearly all. */
const enough = 0.4
const enoughOfClause = 0.7
const nearBest = 0.75
/** Of another report of what a suggested one says: this part in common with it, and this with the sentence. */
const likeSuggested = { enough: 0.4, least: 2, ofSentence: 0.25 }
/** A word is no less rare because the list is short. */
const fewestReports = 4
/** Reports; each may be in several outlets. */
const most = 4

/** Countries are in most headlines of a topic; other words for a thing say a little less than the same words. */
const factors: readonly (readonly [prefix: string, factor: number])[] = [
  ['country:', 0.5],
  ['office:', 0.8],
  ['group:', 0.9],
]

/** Stems, or pairs of neighbouring letters for scripts without spaces. */
export function meaningOf(text: string): Set<string> {
  return new Set([...stemsOf(text)].flatMap((word) => (han.test(word) ? pairsOf(word) : [word])))
}

export function indexCarriers(carriers: readonly Carrier[]): CarrierIndex {
  const read = carriers.map(({ id, text }): ReadCarrier => {
    const spans = readSpans(withoutLabel(text))
    return { id, spans, meanings: new Set(spans.flatMap(({ meanings }) => meanings)) }
  })
  const reports = groupReports(carriers.map(({ text }) => text))
  const frequency = new Map<string, number>()
  for (const report of reports) {
    const meanings = new Set(report.flatMap((place) => [...(read[place]?.meanings ?? [])]))
    for (const meaning of meanings) frequency.set(meaning, (frequency.get(meaning) ?? 0) + 1)
  }
  return { carriers: read, reports, frequency }
}

/** Ids of likely sources for a highlight (plain text or Markdown), best first. An editor confirms each one. */
export function suggestSources(text: string, index: CarrierIndex): readonly string[] {
  const { carriers, reports } = index
  const said = text.replace(conclusion, '')
  const whole = rate(readSpans(said), index)
  const scores = new Map<number, number>()
  const suggest = (rated: readonly Rated[]) => {
    for (const { place, score } of rated) scores.set(place, Math.max(scores.get(place) ?? 0, score))
  }
  suggest(bestOf(whole, enough))
  const clauses = said.split(betweenClauses)
  if (clauses.length > 1) for (const clause of clauses) suggest(bestOf(rate(readSpans(clause), index), enoughOfClause))
  for (const place of [...scores.keys()]) {
    const like = rate(carriers[place]?.spans ?? [], index)
    const others = like.filter((other) => {
      const ofSentence = whole[other.place]?.score ?? 0
      return (
        other.score >= likeSuggested.enough &&
        other.weight >= likeSuggested.least &&
        ofSentence >= likeSuggested.ofSentence
      )
    })
    suggest(others.flatMap((other) => whole[other.place] ?? []))
  }
  const places = [...scores].sort(([, one], [, other]) => other - one).map(([place]) => place)
  const suggested = new Set(places.slice(0, most))
  const sharing = reports.filter((report) => report.some((place) => suggested.has(place))).flat()
  return [...new Set([...suggested, ...sharing])].flatMap((place) => carriers[place]?.id ?? [])
}

/** What a sentence concludes from the news is in no headline: `, signaling a thaw`. */
const conclusion =
  /[,;]\s+(?:(?:which|that)\s+(?:may|could|might|would|is\s+seen|are\s+(?:seen|viewed))|with\s+implications|as\s+(?:part|a\s+sign)|a\s+sign|further|thereby|despite|amid|(?:underlin|underscor|highlight|signal|indicat|reflect|suggest|showcas|demonstrat|emphasi[sz]|rais)\p{L}*)\b.*$/isu
const betweenClauses =
  /[,;]\s+(?=(?:while|whereas|but|with|as|and|though|although|because)\s)|\s(?=(?:while|whereas|despite)\s)|:\s/iu

interface Rated {
  readonly place: number
  readonly shared: number
  readonly weight: number
  readonly score: number
}

/** How much of what is said each carrier has, rare meanings weighing more; in the order of the carriers. */
function rate(said: readonly Span[], { carriers, reports, frequency }: CarrierIndex): readonly Rated[] {
  const weigh = (meaning: string) => {
    const factor = factors.find(([prefix]) => meaning.startsWith(prefix))?.[1] ?? 1
    return factor * Math.log(1 + Math.max(reports.length, fewestReports) / (frequency.get(meaning) ?? 0.5))
  }
  const heaviest = ({ meanings }: Span, among: { has(meaning: string): boolean }) =>
    meanings.reduce((most, meaning) => (among.has(meaning) ? Math.max(most, weigh(meaning)) : most), 0)
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
  // Words that no title has are the sentence's own way of saying it.
  const whole = Math.max(1, sum(said.map((span) => heaviest(span, frequency))))
  const meant = new Set(said.flatMap(({ meanings }) => meanings))
  return carriers.map(({ spans, meanings }, place) => {
    const shared = said.map((span) => heaviest(span, meanings)).filter(Boolean)
    const weight = Math.min(sum(shared), sum(spans.map((span) => heaviest(span, meant))))
    // A title is short: finding all of it in the sentence counts as much as the reverse.
    const all = sum(spans.map(({ meanings: [own = ''] }) => weigh(own)))
    return { place, shared: shared.length, weight, score: weight / Math.max(1e-9, Math.min(all, whole)) }
  })
}

function bestOf(rated: readonly Rated[], wanted: number): readonly Rated[] {
  const likely = rated.filter(({ shared, weight, score }) => shared >= fewest && weight >= least && score >= wanted)
  const best = Math.max(0, ...likely.map(({ score }) => score))
  return likely.filter(({ score }) => score >= best * nearBest)
}
