import * as z from 'zod'
import { cleanText } from '@/lib/digest/clean-text'
import type { DraftPlan } from './draft-plan'

/** A sentence as the model wrote it: nothing of it has been checked. */
export interface AnsweredSentence {
  /** The id of a section of the plan. */
  readonly section: string
  readonly text: string
  readonly sources: readonly unknown[]
}

const longestAnswer = 60_000
const mostSentences = 20
const mostSources = 30
const longestText = 2_000
const mostAttempts = 20

const sentence = z.object({ text: z.string(), sources: z.array(z.unknown()).catch([]) })

/**
 * The sentences in a model's answer, or why there are none: JSON alone, or among other words (a fence, what the model
 * thought before). Bounded in length and number whatever was answered.
 */
export function readAnswer(text: string, plan: DraftPlan): readonly AnsweredSentence[] | string {
  if (text.trim() === '') return 'It was empty.'
  if (text.length > longestAnswer) return `It was longer than ${longestAnswer} characters.`
  const found = jsonObjectsIn(afterThinking(text))
    .map((value) => plan.read(value))
    .find((read) => read !== undefined)
  if (!found) return 'It was not the JSON object that was asked for.'
  const sentences = found.flatMap(([section, items]) =>
    items.slice(0, mostSentences).flatMap((item): AnsweredSentence[] => {
      const read = sentence.safeParse(item)
      if (!read.success) return []
      return [{ section, text: read.data.text.slice(0, longestText), sources: read.data.sources.slice(0, mostSources) }]
    }),
  )
  return sentences.length > 0 ? sentences : 'It had no sentences.'
}

/** Models that think aloud end with this mark. */
const afterThinking = (text: string): string => text.slice(text.lastIndexOf('</think>') + 1)

/** What can be read as an object, from each of the first braces to the one that closes it. */
function jsonObjectsIn(text: string): unknown[] {
  const read: unknown[] = []
  let start = text.indexOf('{')
  for (let attempt = 0; start >= 0 && attempt < mostAttempts; attempt++) {
    const end = endOfObject(text, start)
    try {
      read.push(JSON.parse(text.slice(start, end)))
      start = text.indexOf('{', end)
    } catch {
      start = text.indexOf('{', start + 1)
    }
  }
  return read
}

/** Behind the brace that closes the one at `start`; braces within strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  let isString = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isString && sign === '\\') at++
    else if (sign === '"') isString = !isString
    else if (!isString && sign === '{') depth++
    else if (!isString && sign === '}' && --depth === 0) return at + 1
  }
  return text.length
}

/** What a rejected sentence is quoted as: one line, not too long. */
export const quoted = (text: string): string => {
  const line = cleanText(text)
  return [...line].length > 300 ? `${[...line].slice(0, 300).join('')}…` : line
}
