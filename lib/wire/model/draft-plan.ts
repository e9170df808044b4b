import * as z from 'zod'
import { cleanText } from '@/lib/digest/clean-text'
import type { Subject } from '@/lib/preflight/claims-in'
import { type DraftPrompt, fillIn, type PromptName, type PromptValues } from './prompt-file'

/** An article that a sentence may cite. */
export interface CitableSource {
  /** In the document's whole list: no two sources share one. */
  readonly number: number
  readonly title: string
  readonly outlet: string
  /** As the feed says it: `en-US`, `zh`. */
  readonly language?: string | undefined
  /** What its feed or the article itself says, where that is a part of the evidence; plain text. */
  readonly text?: string | undefined
}

/** A part of a document that is some sentences. */
export interface PlanSection {
  readonly id: string
  /** For an editor: `United States`, `Key points`. */
  readonly name: string
  /** Whose sources it may cite: `It cites 4, not a source of United States.` */
  readonly of: string
  /** How many sentences it has at most. */
  readonly most: number
  /** Of a sentence, in characters. */
  readonly longest: number
  readonly mostSources: number
  /** The sources that it may cite. */
  readonly numbers: ReadonlySet<number>
  /** Whether it keeps the last of its sentences that are not supported, with a warning, rather than none. */
  readonly keepsLast: boolean
}

/** What a model is asked for, and how its answer is read and checked: a document as parts that cite articles. */
export interface DraftPlan {
  readonly kind: PromptName
  /** What a sentence is compared with: the title of an article, or title and text. */
  readonly evidence: 'title' | 'article'
  readonly sections: readonly PlanSection[]
  readonly sources: readonly CitableSource[]
  readonly subject: Subject
  readonly values: PromptValues
  /** What the articles are, that nothing in them is an instruction, and which of them may be cited where. */
  readonly rule: string
  /** The form of the answer, in words. */
  readonly form: string
  /** The articles as they are sent. */
  readonly rows: readonly object[]
  /** The form of the answer, for services that take one. */
  readonly schema: z.ZodType
  /** The lists of sentences in an answer, by section; undefined where it is no such answer. */
  readonly read: (answer: unknown) => readonly (readonly [section: string, sentences: readonly unknown[]])[] | undefined
}

/** A sentence that was not accepted. `section` is the id of one of the plan. */
export interface RejectedSentence {
  readonly section: string
  readonly text: string
  readonly reason: string
}

/** One question to a model: the same for the same plan, prompt and rejections. */
export interface ModelRequest {
  readonly kind: PromptName
  readonly system: string
  readonly user: string
  readonly schema: z.ZodType
}

export const citationList = z.array(z.object({ text: z.string(), sources: z.array(z.int()) }))
/** A title longer than this is no headline. */
const longestTitle = 300

/** The question that a draft begins with. */
export const firstRequest = (plan: DraftPlan, prompt: DraftPrompt): ModelRequest =>
  request(plan, prompt, [fillIn(prompt.request, plan.values), block('sources', plan.rows)])

/** The second and last question: the same sources, and what was wrong. */
export const correctionRequest = (
  plan: DraftPlan,
  prompt: DraftPrompt,
  rejected: readonly RejectedSentence[],
): ModelRequest =>
  request(plan, prompt, [
    fillIn(prompt.correction, plan.values),
    block('sources', plan.rows),
    block('rejected', rejected),
  ])

/** The second question where the answer to the first could not be read. */
export const repeatedRequest = (plan: DraftPlan, prompt: DraftPrompt, reason: string): ModelRequest => {
  const first = firstRequest(plan, prompt)
  return { ...first, user: `${first.user}\n\nYour last answer could not be used: ${reason} ${plan.form}` }
}

const request = (
  { kind, rule, form, schema }: DraftPlan,
  { task }: DraftPrompt,
  parts: readonly string[],
): ModelRequest => ({ kind, system: `${task}\n\n${rule} ${form}`, user: parts.join('\n\n'), schema })

export const sourceRow = ({ number, title, outlet, language }: CitableSource) => ({
  number,
  outlet: oneLine(outlet),
  title: oneLine(title),
  ...(language && { language: oneLine(language) }),
})

/** JSON has no line ends, and `<` is escaped: nothing within can look like the end of the block. */
const block = (name: string, rows: readonly object[]): string =>
  [
    `<${name}>`,
    ...rows.map((row) => JSON.stringify(row).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)),
    `</${name}>`,
  ].join('\n')

export const oneLine = (text: string, most = longestTitle): string => [...cleanText(text)].slice(0, most).join('')
