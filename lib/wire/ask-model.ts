import * as z from 'zod'
import { registryOf } from '@/lib/digest/outlets/registry'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { AskModel, WireRun } from './make-draft'
import { readDigestPrompt } from './model/digest-prompt'
import { draftWithModel } from './model/draft-with-model'
import { type ModelExchange, modelExchange } from './model/exchanges'

/** All that a model's part of a draft is made of, as the folder of a run keeps it. The key is not in it. */
export const modelRecord = z.object({
  version: z.literal(1),
  prompt: z
    .object({
      version: z.number(),
      checksum: z.string(),
      task: z.string(),
      request: z.string(),
      correction: z.string(),
    })
    .optional(),
  exchanges: z.array(modelExchange).max(10),
  /** Why there was no draft of the model. */
  failed: z.string().optional(),
})
export type ModelRecord = z.infer<typeof modelRecord>

interface Asking {
  readonly run: WireRun
  /** Where prompts/digest.md is. */
  readonly contentDir: string
}

/** Asks a model, and hands what has to be kept of it to `keep`. */
export const askingModel =
  (model: ModelSettings, { run, contentDir }: Asking, keep: (record: ModelRecord) => void): AskModel =>
  async (input) => {
    const exchanges: ModelExchange[] = []
    // Read here, so that the run keeps it. What is wrong with it is said by draftWithModel, which reads it again.
    const prompt = await readDigestPrompt(contentDir).catch(() => undefined)
    const record = (exchange: ModelExchange) => void exchanges.push(exchange)
    const registry = registryOf(run.outlets)
    const options = { model, registry, contentDir, record, ...(prompt && { prompt }) }
    const outcome = await draftWithModel(input, options).catch((error: unknown) => ({
      failed: `The model's draft ended with an error: ${error instanceof Error ? error.message : error}`,
      used: { requests: exchanges.length, tokens: 0 },
    }))
    keep({ version: 1, exchanges, ...(prompt && { prompt }), ...('failed' in outcome && { failed: outcome.failed }) })
    return outcome
  }

/** Answers as the model did then, without network, and whatever the prompt and the settings are now. */
export const replayingModel =
  ({ exchanges, prompt, failed }: ModelRecord, { run, contentDir }: Asking): AskModel =>
  async (input) => {
    if (failed !== undefined) return { failed, used: { requests: 0, tokens: 0 } }
    const registry = registryOf(run.outlets)
    return draftWithModel(input, {
      model: undefined,
      registry,
      contentDir,
      replay: exchanges,
      ...(prompt && { prompt }),
    })
  }
