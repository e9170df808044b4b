import { indexCarriers, suggestSources } from '@/lib/digest/carriers/suggest-sources'

/** A source as it will be numbered in the digest. */
export interface NumberedSource {
  readonly number: number
  readonly side: string
  readonly title: string
  readonly outlet: string
}

/** A headline that stands for the sources which say the same. */
export interface PickedHeadline {
  readonly source: NumberedSource
  /** The numbers of all sources that carry it, its own among them. */
  readonly carriedBy: readonly number[]
}

const most = 5
/** A front page has room for so many letters, and the checks of a highlight count them. */
const longestLead = 150

/**
 * The headlines that are quoted: overall, and for each side those of its groups that the overall ones leave. A headline
 * is central if more of the other sources say the same; then the order of the list counts, side by side.
 */
export function pickHeadlines(sources: readonly NumberedSource[], sides: readonly string[]) {
  const places = new Map<string, number>()
  const placed = sources.map((source) => {
    const place = places.get(source.side) ?? 0
    places.set(source.side, place + 1)
    return { source, place, side: sides.indexOf(source.side) }
  })
  const inTurn = placed
    .sort((one, other) => one.place - other.place || one.side - other.side)
    .map(({ source }) => source)
  const wanted = Math.min(most, Math.max(1, Math.floor(sources.length / 4)))
  const quoted = new Set<number>()
  const overall: PickedHeadline[] = []
  for (const headline of groupsOf(inTurn)) {
    const { side, number } = headline.source
    const left = sources.filter((source) => source.side === side && !quoted.has(source.number)).length
    // Each side keeps a headline of its own to quote.
    if (overall.length === wanted || left < 2) continue
    quoted.add(number)
    overall.push(headline)
  }
  if (overall.length === 0) overall.push(...groupsOf(inTurn).slice(0, 1))
  const lead = overall.findIndex(({ source }) => source.title.length <= longestLead)
  if (lead > 0) overall.unshift(...overall.splice(lead, 1))
  return { overall, bySide: sides.map((id) => ({ id, headlines: ofSide(inTurn, id, quoted) })) }
}

function ofSide(
  inTurn: readonly NumberedSource[],
  side: string,
  quoted: ReadonlySet<number>,
): readonly PickedHeadline[] {
  const own = inTurn.filter((source) => source.side === side)
  const groups = groupsOf(own)
  const fresh = groups.filter(({ carriedBy }) => !carriedBy.some((number) => quoted.has(number)))
  const unquoted = fresh.length > 0 ? fresh : groups.filter(({ source }) => !quoted.has(source.number))
  return (unquoted.length > 0 ? unquoted : groups).slice(0, most)
}

/** Sources that say the same, each group by its most central headline, the largest first. */
function groupsOf(sources: readonly NumberedSource[]): readonly PickedHeadline[] {
  const index = indexCarriers(sources.map(({ number, title }) => ({ id: String(number), text: title })))
  const candidates = sources
    .map((source): PickedHeadline => {
      const carriers = suggestSources(source.title, index).map(Number)
      return { source, carriedBy: [...new Set([source.number, ...carriers])].sort((one, other) => one - other) }
    })
    // Stable: those of one size stay in turn.
    .sort((one, other) => other.carriedBy.length - one.carriedBy.length)
  const taken = new Set<number>()
  return candidates.filter(({ carriedBy, source }) => {
    if (taken.has(source.number)) return false
    for (const number of carriedBy) taken.add(number)
    return true
  })
}
