import path from 'node:path'
import { isInvalidDocument } from '@/lib/digest/invalid-document'
import { emptyRegistry, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { sameWords, titleWords } from '@/lib/digest/outlets/same-report'
import type { ModelSettings } from '@/lib/env/model-settings'
import { type CitedSentence, type SentenceVerdict, sentenceChecker } from './check-sentence'
import { type DigestPrompt, readDigestPrompt } from './digest-prompt'
import {
  correctionRequest,
  type DraftInput,
  firstRequest,
  overall,
  type RejectedSentence,
  repeatedRequest,
} from './draft-request'
import { type ModelExchange, recording, replaying } from './exchanges'
import { type ModelClient, type ModelClientOptions, openModel } from './model-client'
import { type AnsweredSentence, quoted, readAnswer } from './read-answer'

export interface ModelDraftOptions extends ModelClientOptions {
  /** May be undefined where `replay` is given. */
  readonly model: ModelSettings | undefined
  /** Outlets by all of their names: `SCMP` is in a title of the South China Morning Post. */
  readonly registry?: OutletRegistry
  /** Where prompts/digest.md is; `./content` where nothing else is given. */
  readonly contentDir?: string
  /** Instead of the file. */
  readonly prompt?: DigestPrompt
  /** Called once for each question, with its answer. */
  readonly record?: (exchange: ModelExchange) => void
  /** What `record` was given: makes the same draft again, without network. */
  readonly replay?: readonly ModelExchange[]
}

export interface DraftCost {
  readonly requests: number
  /** As the service counts them, else estimated. */
  readonly tokens: number
}

export interface ModelDraft {
  readonly highlights: readonly CitedSentence[]
  /** By the id of the side. */
  readonly sides: Readonly<Record<string, readonly CitedSentence[]>>
  /** What the model wrote and the draft does not have, each with the reason. */
  readonly dropped: readonly { readonly text: string; readonly reason: string }[]
  /** Sentences for an editor, to be shown with the draft. */
  readonly warnings: readonly string[]
  readonly used: DraftCost
  readonly model: string
  readonly prompt: { readonly version: number; readonly checksum: string }
}

/** `failed` is one sentence for a person. */
export type ModelDraftOutcome = ModelDraft | { readonly failed: string; readonly used: DraftCost }

const mostInSection = 6
const mostRejected = 20

/**
 * Asks a model for the highlights of a digest, once, and once more for what was not accepted. Every sentence is plain
 * text of one line and cites sources of its side whose titles support it. Never throws; ends within the time and the
 * tokens of `model`.
 */
export async function draftWithModel(input: DraftInput, options: ModelDraftOptions): Promise<ModelDraftOutcome> {
  const { registry = emptyRegistry, contentDir = path.resolve('content') } = options
  const cost = { requests: 0, tokens: 0 }
  const failed = (reason: string): ModelDraftOutcome => ({ failed: reason, used: { ...cost } })
  if (input.sides.every(({ sources }) => sources.length === 0)) return failed('There are no titles to draft from.')
  const prompt = options.prompt ?? (await readDigestPrompt(contentDir).catch(reasonOf))
  if (typeof prompt === 'string') return failed(prompt)
  const opened = openClient(options)
  if (!opened) return failed('No model is set. Set MODEL_URL and MODEL_NAME; docs/model.md says how.')
  const { client, model } = opened
  const ask: ModelClient['ask'] = async (request) => {
    const reply = await client.ask(request)
    cost.requests += reply.requests
    cost.tokens += reply.tokens
    return reply
  }
  const draft = collect(input, sentenceChecker(input, prompt, registry))

  const first = await ask(firstRequest(input, prompt))
  if (first.kind === 'failed') return failed(first.reason)
  const sentences = readAnswer(first.text, input)
  if (typeof sentences === 'string') {
    const second = await ask(repeatedRequest(input, prompt, sentences))
    const again = second.kind === 'failed' ? second.reason : readAnswer(second.text, input)
    if (typeof again === 'string')
      return failed(`The model's answer could not be used. ${sentences} Asked again: ${again}`)
    draft.add(again)
  } else {
    const rejected = draft.add(sentences)
    if (rejected.length > 0) {
      const second = await ask(correctionRequest(input, prompt, rejected.slice(0, mostRejected)))
      const better = second.kind === 'failed' ? second.reason : readAnswer(second.text, input)
      if (typeof better !== 'string') draft.add(better)
      // To leave out what the titles do not support is what it may do.
      else if (second.kind === 'failed') draft.warnings.push(`What was not accepted was not asked for again. ${better}`)
    }
  }
  if (draft.isEmpty()) return failed('No sentence of the model is supported by the titles that it cites.')
  const { version, checksum } = prompt
  return { ...draft.finish(), used: { ...cost }, model, prompt: { version, checksum } }
}

function openClient(options: ModelDraftOptions): { readonly client: ModelClient; readonly model: string } | undefined {
  const { model, record, replay } = options
  if (replay) return { client: replaying(replay), model: replay[0]?.model ?? '' }
  if (!model) return undefined
  const client = openModel(model, options)
  return { client: record ? recording(client, model.name, record) : client, model: model.name }
}

/** Any other error is a fault of ours. */
function reasonOf(error: unknown): string {
  if (isInvalidDocument(error)) return `The prompt cannot be used: ${error.message.replaceAll('\n', '; ')}.`
  throw error
}

/** The draft as it grows, by section. */
function collect(input: DraftInput, check: (sentence: AnsweredSentence) => SentenceVerdict) {
  const sections = [{ id: overall, name: 'Overall' }, ...input.sides]
  const accepted = new Map<string, CitedSentence[]>(sections.map(({ id }) => [id, []]))
  const rejected: (RejectedSentence & { readonly sentence?: CitedSentence })[] = []
  const warnings: string[] = []
  const nameOf = (section: string) => sections.find(({ id }) => id === section)?.name ?? section

  const faultBeside = (list: readonly CitedSentence[], { text }: CitedSentence): string | undefined => {
    if (list.length >= mostInSection) return `There are ${mostInSection} sentences already.`
    const words = titleWords(text)
    return list.some((other) => sameWords(titleWords(other.text), words)) ? 'It repeats another sentence.' : undefined
  }

  return {
    warnings,
    isEmpty: () => [...accepted.values()].every((list) => list.length === 0),
    /** Takes what can be accepted; answers with what should be written again. */
    add: (sentences: readonly AnsweredSentence[]): RejectedSentence[] => {
      const again: RejectedSentence[] = []
      for (const each of sentences) {
        const { section } = each
        const list = accepted.get(section) ?? []
        const verdict = check(each)
        const text = quoted(each.text)
        if (verdict.kind !== 'accepted') {
          const { reason } = verdict
          again.push({ section, text, reason })
          rejected.push({
            section,
            text,
            reason,
            ...(verdict.kind === 'unsupported' && { sentence: verdict.sentence }),
          })
          continue
        }
        const reason = faultBeside(list, verdict.sentence)
        if (reason) rejected.push({ section, text, reason })
        else list.push(verdict.sentence)
        if (!reason && verdict.note) warnings.push(`${nameOf(section)}: “${text}” ${verdict.note}.`)
      }
      return again
    },
    /** A section that would be empty keeps the last sentence that only its titles do not support, with a warning. */
    finish: () => {
      for (const { id, name } of sections) {
        const list = accepted.get(id) ?? []
        if (list.length > 0) continue
        const kept = rejected.findLast(({ section, sentence }) => section === id && sentence)
        if (!kept?.sentence) {
          warnings.push(`${name}: no sentence of the model could be used.`)
          continue
        }
        list.push(kept.sentence)
        rejected.splice(rejected.indexOf(kept), 1)
        warnings.push(`${name}: “${kept.text}” is the only sentence and is not supported. ${kept.reason}`)
      }
      return {
        highlights: accepted.get(overall) ?? [],
        sides: Object.fromEntries(input.sides.map(({ id }) => [id, accepted.get(id) ?? []])),
        dropped: rejected.map(({ text, reason }) => ({ text, reason })),
        warnings,
      }
    },
  }
}
