import path from 'node:path'
import { isInvalidDocument } from '@/lib/digest/invalid-document'
import { emptyRegistry, type OutletRegistry } from '@/lib/digest/outlets/registry'
import type { ModelSettings } from '@/lib/env/model-settings'
import { type CitedSentence, sentenceChecker } from './check-sentence'
import { collectSentences } from './collect-sentences'
import { type DraftInput, digestPlan, overall } from './digest-plan'
import { correctionRequest, type DraftPlan, firstRequest, repeatedRequest } from './draft-plan'
import { type ModelExchange, recording, replaying } from './exchanges'
import { type ModelClient, type ModelClientOptions, openModel } from './model-client'
import { type DraftPrompt, readPrompt } from './prompt-file'
import { readAnswer } from './read-answer'
import { accountOf, type StoryMaterial, storyPlan } from './story-plan'

export interface ModelDraftOptions extends ModelClientOptions {
  /** May be undefined where `replay` is given. */
  readonly model: ModelSettings | undefined
  /** Outlets by all of their names: `SCMP` is in a title of the South China Morning Post. */
  readonly registry?: OutletRegistry
  /** Where prompts/ is; `./content` where nothing else is given. */
  readonly contentDir?: string
  /** Instead of the file. */
  readonly prompt?: DraftPrompt
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

/** What came of a model's draft, besides its sentences. */
export interface WrittenByModel {
  /** What the model wrote and the draft does not have, each with the reason. */
  readonly dropped: readonly { readonly text: string; readonly reason: string }[]
  /** Sentences for an editor, to be shown with the draft. */
  readonly warnings: readonly string[]
  readonly used: DraftCost
  readonly model: string
  readonly prompt: { readonly version: number; readonly checksum: string }
}

export interface FailedDraft {
  /** One sentence for a person. */
  readonly failed: string
  readonly used: DraftCost
  /** It was no fault of the answer: the service would not answer the next question either. */
  readonly isOutOfReach?: boolean
}

export interface ModelDraft extends WrittenByModel {
  readonly highlights: readonly CitedSentence[]
  /** By the id of the side. */
  readonly sides: Readonly<Record<string, readonly CitedSentence[]>>
}
export type ModelDraftOutcome = ModelDraft | FailedDraft

export interface ModelStory extends WrittenByModel {
  readonly title: CitedSentence | undefined
  readonly summary: readonly CitedSentence[]
  readonly keyPoints: readonly CitedSentence[]
  /** In the order of the articles; one without a sentence has an empty list. */
  readonly accounts: readonly (readonly CitedSentence[])[]
}
export type ModelStoryOutcome = ModelStory | FailedDraft

/**
 * Asks a model for the highlights of a digest, once, and once more for what was not accepted. Every sentence is plain
 * text of one line and cites sources of its side whose titles support it. Never throws; ends within the time and the
 * tokens of `model`.
 */
export async function draftWithModel(input: DraftInput, options: ModelDraftOptions): Promise<ModelDraftOutcome> {
  const drafted = await draft(digestPlan(input), options)
  if ('failed' in drafted) return drafted
  const { of, ...rest } = drafted
  return { highlights: of(overall), sides: Object.fromEntries(input.sides.map(({ id }) => [id, of(id)])), ...rest }
}

/**
 * The same for a story: its title, summary and key points, each sentence supported by title or text of the articles that
 * it cites, and an account of each article, supported by that article alone.
 */
export async function draftStoryWithModel(
  input: StoryMaterial,
  options: ModelDraftOptions,
): Promise<ModelStoryOutcome> {
  const drafted = await draft(storyPlan(input), options)
  if ('failed' in drafted) return drafted
  const { of, ...rest } = drafted
  return {
    title: of('title')[0],
    summary: of('summary'),
    keyPoints: of('keyPoints'),
    accounts: input.articles.map(({ number }) => of(accountOf(number))),
    ...rest,
  }
}

type Drafted = WrittenByModel & { readonly of: (section: string) => readonly CitedSentence[] }

const mostRejected = 20

async function draft(plan: DraftPlan, options: ModelDraftOptions): Promise<Drafted | FailedDraft> {
  const { registry = emptyRegistry, contentDir = path.resolve('content') } = options
  const cost = { requests: 0, tokens: 0 }
  const failed = (reason: string): FailedDraft => ({ failed: reason, used: { ...cost } })
  if (plan.sources.length === 0) return failed('There are no titles to draft from.')
  const prompt = options.prompt ?? (await readPrompt(plan.kind, contentDir).catch(reasonOf))
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
  const collected = collectSentences(plan, sentenceChecker(plan, prompt, registry))

  const first = await ask(firstRequest(plan, prompt))
  if (first.kind === 'failed') return { ...failed(first.reason), isOutOfReach: first.requests > 0 }
  const sentences = readAnswer(first.text, plan)
  if (typeof sentences === 'string') {
    const second = await ask(repeatedRequest(plan, prompt, sentences))
    const again = second.kind === 'failed' ? second.reason : readAnswer(second.text, plan)
    if (typeof again === 'string')
      return failed(`The model's answer could not be used. ${sentences} Asked again: ${again}`)
    collected.add(again)
  } else {
    const rejected = collected.add(sentences)
    if (rejected.length > 0) {
      const second = await ask(correctionRequest(plan, prompt, rejected.slice(0, mostRejected)))
      const better = second.kind === 'failed' ? second.reason : readAnswer(second.text, plan)
      if (typeof better !== 'string') collected.add(better)
      // To leave out what the articles do not support is what it may do.
      else if (second.kind === 'failed')
        collected.warnings.push(`What was not accepted was not asked for again. ${better}`)
    }
  }
  if (collected.isEmpty())
    return failed(`No sentence of the model is supported by the ${plan.evidence}s that it cites.`)
  const { version, checksum } = prompt
  return { ...collected.finish(), used: { ...cost }, model, prompt: { version, checksum } }
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
