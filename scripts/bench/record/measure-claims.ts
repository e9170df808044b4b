import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { claimsIn, uncarried } from '@/lib/preflight/claims-in'
import type { LabelledMorning } from './measure-carriers'
import { type MutationKind, mutate, mutationKinds } from './mutations'

export interface ClaimFigures {
  readonly caught: Readonly<Record<MutationKind, { readonly of: number; readonly caught: number }>>
  readonly mutations: number
  readonly share: number
  readonly missed: readonly string[]
  readonly sentences: number
  /** True sentences in which something is found, and those in which it stands in a headline after all. */
  readonly flagged: number
  readonly falseAlarms: readonly string[]
}

/** What of a sentence is in no headline of its morning, as readers are told. */
export function unlistedIn(text: string, { day, topicName, sides, headlines }: LabelledMorning): readonly string[] {
  const names = sides.map(({ name }) => name)
  const countries = sides.flatMap((side) => side.countries)
  const claims = claimsIn(text, { day, topicName, names, countries }, emptyRegistry)
  const reports = headlines.map(({ title, outlet }) => ({ text: title, outlet }))
  return uncarried(claims, reports, true).map(({ shown, written }) => written ?? shown)
}

/** How many of the mutations are found, and how often something is found in a true sentence. */
export function measureClaims(mornings: readonly LabelledMorning[]): ClaimFigures {
  const results = mutate(mornings).map(({ kind, morning, sentence, text }) => {
    const before = new Set(unlistedIn(sentence.text, morning))
    return { kind, text, isCaught: unlistedIn(text, morning).some((word) => !before.has(word)) }
  })
  const figuresOf = (kind: MutationKind) => {
    const some = results.filter((result) => result.kind === kind)
    return [kind, { of: some.length, caught: some.filter(({ isCaught }) => isCaught).length }] as const
  }
  const found = mornings.flatMap((morning) =>
    morning.sentences.map((sentence) => ({ sentence, words: unlistedIn(sentence.text, morning) })),
  )
  return {
    caught: Object.fromEntries(mutationKinds.map(figuresOf)) as ClaimFigures['caught'],
    mutations: results.length,
    share: results.filter(({ isCaught }) => isCaught).length / Math.max(1, results.length),
    missed: results.flatMap(({ kind, text, isCaught }) => (isCaught ? [] : [`${kind}: ${text}`])),
    sentences: found.length,
    flagged: found.filter(({ words }) => words.length > 0).length,
    falseAlarms: found.flatMap(({ sentence, words }) => {
      const wrong = words.filter((word) => !sentence.unlisted.includes(word))
      return wrong.length > 0 ? [`${wrong.join(', ')}: ${sentence.text}`] : []
    }),
  }
}
