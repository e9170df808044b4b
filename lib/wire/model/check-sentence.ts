import { faultOfHighlight } from '@/lib/digest/body/highlights'
import { parseInline } from '@/lib/digest/body/inline-parser'
import { meaningOf } from '@/lib/digest/carriers/suggest-sources'
import { cleanText } from '@/lib/digest/clean-text'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { wordsOf } from '@/lib/digest/references/words'
import { claimsIn, isOfWords, uncarried } from '@/lib/preflight/claims-in'
import { openingNames } from '@/lib/preflight/opening-name'
import type { CitableSource, DraftPlan } from './draft-plan'
import type { DraftPrompt } from './prompt-file'
import type { AnsweredSentence } from './read-answer'

/** A sentence with the numbers of the sources that support it, ascending. */
export interface CitedSentence {
  readonly text: string
  readonly sources: number[]
}

export type SentenceVerdict =
  /** `note`: what could not be compared, for the editor. */
  | { readonly kind: 'accepted'; readonly sentence: CitedSentence; readonly note?: string }
  /** Of its sources and in form, but they do not say it. */
  | { readonly kind: 'unsupported'; readonly sentence: CitedSentence; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }

const shortest = 15
/** Of other words of meaning than the topic's own. */
const fewestShared = 2
/** A run of so many words of the prompt is the prompt. */
const echo = 6

/** Checks sentences against the articles that they cite. Pure: the same plan, prompt and registry give the same verdicts. */
export function sentenceChecker(plan: DraftPlan, prompt: DraftPrompt, registry: OutletRegistry) {
  const { subject, evidence } = plan
  const cited = new Map(plan.sources.map((each) => [each.number, citableOf(each)]))
  const sections = new Map(plan.sections.map((section) => [section.id, section]))
  const own = meaningOf([subject.topicName, ...subject.names].join(' '))
  const promptRuns = runsOf([prompt.task, prompt.request, prompt.correction].join('\n'))

  return (answered: AnsweredSentence): SentenceVerdict => {
    const section = sections.get(answered.section)
    if (!section) return { kind: 'refused', reason: 'It is in no part of the draft.' }
    const text = cleanText(answered.text)
    const fault = faultOfForm(answered.text, text, section.longest, promptRuns)
    if (fault) return { kind: 'refused', reason: fault }
    const numbers = readNumbers(answered.sources)
    const stranger = numbers.find((number) => !section.numbers.has(number as number))
    if (stranger !== undefined) {
      const shown = typeof stranger === 'number' ? stranger : 'something that is not a number'
      return { kind: 'refused', reason: `It cites ${shown}, not a source of ${section.of}.` }
    }
    if (numbers.length === 0) return { kind: 'refused', reason: 'It cites no source.' }
    const { mostSources } = section
    if (numbers.length > mostSources) return { kind: 'refused', reason: `It cites more than ${mostSources} sources.` }
    const all = (numbers as number[]).sort((one, other) => one - other)
    return supportOf(text, all)
  }

  function supportOf(text: string, numbers: number[]): SentenceVerdict {
    const reports = numbers.flatMap((number) => cited.get(number) ?? [])
    const areEnglish = reports.every(({ isComparable }) => isComparable)
    // The first word is held to more here: a model is asked for words that the titles have.
    const claims = claimsIn(text, subject, registry).filter(({ kind }) => kind !== 'opening')
    const openings = areEnglish ? openingNames(text, 'anything') : []
    const names = [
      ...openings.filter((name) => {
        const [stem = ''] = meaningOf(name)
        return stem && ![own, ...reports.map(({ words }) => words)].some((words) => words.has(stem))
      }),
      ...uncarried(claims, reports, areEnglish).map(({ written, shown }) => written ?? shown),
    ]
    if (names.length > 0) {
      const listed = names.map((name) => `“${name}”`).join(', ')
      return unsupported(text, numbers, `${listed} ${names.length > 1 ? 'are' : 'is'} in no ${evidence} that it cites.`)
    }
    const named = claims.filter((claim) => !isOfWords(claim))
    const words = new Set([...meaningOf(text)].filter((word) => !own.has(word)))
    const shared = reports.map((report) => [...report.words].filter((word) => words.has(word)))
    // A source that has nothing of the sentence is not what it rests on; one in another language may be.
    const carrying = reports.filter(
      (report, index) => !report.isComparable || shared[index]?.length || named.some(({ isIn }) => isIn(report)),
    )
    const isComparable = carrying.some((report) => report.isComparable)
    const enough = named.length > 0 || new Set(shared.flat()).size >= fewestShared
    if (carrying.length === 0 || (isComparable && !enough))
      return unsupported(text, numbers, `The ${evidence}s that it cites say something else.`)
    const sentence = { text, sources: carrying.map(({ number }) => number) }
    if (isComparable || named.length > 0) return { kind: 'accepted', sentence }
    return {
      kind: 'accepted',
      sentence,
      note: `cites only ${evidence}s in another language, so it was not compared with them`,
    }
  }
}

const unsupported = (text: string, sources: number[], reason: string): SentenceVerdict => ({
  kind: 'unsupported',
  sentence: { text, sources },
  reason,
})

/** `"3"` is 3, as some models write it; each once; anything else stays what it is. */
const readNumbers = (given: readonly unknown[]): unknown[] => [
  ...new Set(given.map((each) => (typeof each === 'string' && /^[1-9]\d{0,3}$/.test(each) ? Number(each) : each))),
]

const citableOf = ({ number, title, outlet, language, text = '' }: CitableSource) => ({
  number,
  text: cleanText(text === '' ? title : `${title}. ${text}`),
  outlet: cleanText(outlet),
  words: meaningOf(`${title} ${outlet} ${text}`),
  isComparable: /\p{Script=Latin}/u.test(title) && (!language || /^en\b/i.test(language)),
})

/** What a highlight may not be: see lib/digest/body/highlights.ts for the rest. */
function faultOfForm(raw: string, text: string, most: number, promptRuns: ReadonlySet<string>): string | undefined {
  const length = [...text].length
  if (length < shortest) return `It is shorter than ${shortest} characters.`
  if (length > most) return `It is longer than ${most} characters.`
  if (/[\n\r\u2028\u2029]/.test(raw.trim())) return 'It has more than one line.'
  if (/https?:|www\.|:\/\//i.test(text)) return 'It contains a link.'
  if (/[<>[\]{}`|\\]|^(?:[-+*#>~]|\d+[.)]\s)/.test(text) || !isPlain(text) || faultOfHighlight(text))
    return 'It contains markup.'
  if ([...runsOf(text)].some((run) => promptRuns.has(run))) return 'It repeats what the model was asked for.'
  return undefined
}

/** Read as Markdown it says the same. */
function isPlain(text: string): boolean {
  const { inline } = parseInline(text)
  const [only] = inline
  return inline.length === 1 && only?.kind === 'text' && only.text === text
}

function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  return new Set(words.slice(echo - 1).map((_, index) => words.slice(index, index + echo).join(' ')))
}
