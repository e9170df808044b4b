import * as z from 'zod'
import { registryOf } from '@/lib/digest/outlets/registry'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { AskModel, WireRun } from './make-draft'
import { draftStoryWithModel, draftWithModel, type FailedDraft, type ModelDraftOptions } from './model/draft-with-model'
import { type ModelExchange, modelExchange } from './model/exchanges'
import { type PromptName, readPrompt } from './model/prompt-file'

const keptPrompt = z.object({
  version: z.number(),
  checksum: z.string(),
  task: z.string(),
  request: z.string(),
  correction: z.string(),
})
const keptDraft = {
  exchanges: z.array(modelExchange).max(10),
  /** Why there was no draft of the model. */
  failed: z.string().optional(),
}

/** All that a model's part of the drafts is made of, as the folder of a run keeps it. The key is not in it. */
export const modelRecord = z.object({
  version: z.literal(1),
  /** Of the digest, as its exchanges. */
  prompt: keptPrompt.optional(),
  ...keptDraft,
  storyPrompt: keptPrompt.optional(),
  /** Not in runs of before a model wrote stories: theirs are made without it again. */
  stories: z
    .array(z.object({ slug: z.string(), ...keptDraft }))
    .max(50)
    .optional(),
})
export type ModelRecord = z.infer<typeof modelRecord>

interface Asking {
  readonly run: WireRun
  /** Where prompts/ is. */
  readonly contentDir: string
}

/**
 * Asks a model, and hands what has to be kept of it to `keep` after each draft. A service that could not be reached is not
 * asked for the stories that are left.
 */
export function askingModel(
  model: ModelSettings,
  { run, contentDir }: Asking,
  keep: (record: ModelRecord) => void,
): AskModel {
  let record: ModelRecord = { version: 1, exchanges: [] }
  let outOfReach: string | undefined
  const registry = registryOf(run.outlets)

  async function ask<Outcome extends object>(
    name: PromptName,
    draft: (options: ModelDraftOptions) => Promise<Outcome | FailedDraft>,
  ) {
    const exchanges: ModelExchange[] = []
    // Read here, so that the run keeps it. What is wrong with it is said by the draft, which reads it again.
    const prompt = await readPrompt(name, contentDir).catch(() => undefined)
    const note = (exchange: ModelExchange) => void exchanges.push(exchange)
    const outcome = await draft({ model, registry, contentDir, record: note, ...(prompt && { prompt }) }).catch(
      (error: unknown): FailedDraft => ({
        failed: `The model's draft ended with an error: ${error instanceof Error ? error.message : error}`,
        used: { requests: exchanges.length, tokens: 0 },
      }),
    )
    if ('failed' in outcome && outcome.isOutOfReach) outOfReach = outcome.failed
    return { outcome, prompt, kept: { exchanges, ...('failed' in outcome && { failed: outcome.failed }) } }
  }

  return {
    digest: async (input) => {
      const { outcome, prompt, kept } = await ask('digest', (options) => draftWithModel(input, options))
      record = { ...record, ...kept, ...(prompt && { prompt }) }
      keep(record)
      return outcome
    },
    story: async (slug, input) => {
      const { outcome, prompt, kept } =
        outOfReach === undefined
          ? await ask('story', (options) => draftStoryWithModel(input, options))
          : notAsked(outOfReach)
      const stories = [...(record.stories ?? []), { slug, ...kept }]
      record = { ...record, stories, ...(prompt && { storyPrompt: prompt }) }
      keep(record)
      return outcome
    },
  }
}

function notAsked(reason: string) {
  const failed = `It was not asked again in this run. ${reason}`
  const outcome: FailedDraft = { failed, used: { requests: 0, tokens: 0 } }
  return { outcome, prompt: undefined, kept: { exchanges: [], failed } }
}

/** Answers as the model did then, without network, and whatever the prompts and the settings are now. */
export function replayingModel(record: ModelRecord, { run, contentDir }: Asking): AskModel {
  const registry = registryOf(run.outlets)
  const failed = (reason: string): FailedDraft => ({ failed: reason, used: { requests: 0, tokens: 0 } })
  const options = ({ exchanges }: Pick<ModelRecord, 'exchanges'>, prompt: ModelRecord['prompt']) => ({
    model: undefined,
    registry,
    contentDir,
    replay: exchanges,
    ...(prompt && { prompt }),
  })
  return {
    digest: async (input) =>
      record.failed === undefined ? draftWithModel(input, options(record, record.prompt)) : failed(record.failed),
    story: async (slug, input) => {
      const kept = record.stories?.find((story) => story.slug === slug)
      if (!kept) return failed('The run keeps no answer of the model for this story.')
      if (kept.failed !== undefined) return failed(kept.failed)
      return draftStoryWithModel(input, options(kept, record.storyPrompt))
    },
  }
}
