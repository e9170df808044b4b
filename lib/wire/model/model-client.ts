import { setTimeout as delay } from 'node:timers/promises'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, NoObjectGeneratedError, Output } from 'ai'
import type { ModelSettings } from '@/lib/env/model-settings'
import { boundedFetch, isAnswerRefused } from './bounded-fetch'
import type { ModelRequest } from './draft-plan'
import { networkReason, refusedForm, statusReason } from './service-faults'

/** What came of one request, retries included. */
export type ModelReply =
  | { readonly kind: 'answered'; readonly text: string; readonly requests: number; readonly tokens: number }
  /** `reason` is a sentence for a person. */
  | { readonly kind: 'failed'; readonly reason: string; readonly requests: number; readonly tokens: number }

export interface ModelClient {
  /** Never throws. */
  readonly ask: (request: ModelRequest) => Promise<ModelReply>
}

export interface ModelClientOptions {
  readonly signal?: AbortSignal | undefined
  /** For tests: instead of waiting. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/** More than any draft needs; services refuse what their model cannot hold. */
const longestAnswer = 4_000
const shortestAnswer = 300
const firstWaitMs = 1_000
/** So often a request is put more simply before the service's refusal counts. */
const mostForms = 3

/** Features that not every service has: the first request uses them all, and a refusal takes them away. */
interface RequestForm {
  readonly hasSchema: boolean
  readonly hasTemperature: boolean
  readonly tokensField: 'max_tokens' | 'max_completion_tokens'
}

type Outcome =
  | { readonly kind: 'answered'; readonly text: string; readonly tokens: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'busy'; readonly reason: string; readonly waitMs: number | undefined }
  | { readonly kind: 'refused'; readonly reason: string; readonly body: string }

/** A model for one draft: its time and tokens are counted from here on, over all that it is asked. */
export function openModel(settings: ModelSettings, { signal, wait }: ModelClientOptions = {}): ModelClient {
  const { timeMs, mostTokens, retries, key } = settings
  const deadline = performance.now() + timeMs
  const within = endingAfter(timeMs, signal)
  const pause = wait ?? ((ms: number, aborted: AbortSignal) => delay(ms, undefined, { signal: aborted }))
  const late = `The model's service did not answer within ${timeMs / 1000} seconds.`
  const serviceFetch = boundedFetch(key)
  let tokens = 0
  let form: RequestForm = { hasSchema: true, hasTemperature: true, tokensField: 'max_tokens' }

  async function send(request: ModelRequest, maxOutputTokens: number): Promise<Outcome> {
    const provider = createOpenAICompatible({
      name: 'model',
      baseURL: settings.url,
      supportsStructuredOutputs: true,
      fetch: serviceFetch,
      ...(key && { apiKey: key }),
      transformRequestBody: ({ max_tokens, ...body }) => ({ ...body, [form.tokensField]: max_tokens }),
    })
    const { kind: name, system, user: prompt, schema } = request
    const estimate = (text: string) => estimateTokens(system + prompt + text)
    try {
      const { text, usage } = await generateText({
        model: provider(settings.name),
        system,
        prompt,
        maxOutputTokens,
        maxRetries: 0,
        abortSignal: within,
        ...(form.hasTemperature && { temperature: 0 }),
        ...(form.hasSchema && { output: Output.object({ schema, name }) }),
      })
      return { kind: 'answered', text, tokens: counted(usage.totalTokens) ?? estimate(text) }
    } catch (error) {
      // The SDK's own reading of the answer is stricter than ours.
      if (NoObjectGeneratedError.isInstance(error)) {
        const { text = '', usage } = error
        return { kind: 'answered', text, tokens: counted(usage?.totalTokens) ?? estimate(text) }
      }
      return outcomeOf(error)
    }
  }

  function outcomeOf(error: unknown): Outcome {
    if (within.aborted) return { kind: 'failed', reason: signal?.aborted ? stopped : late }
    if (isAnswerRefused(error)) return { kind: 'failed', reason: error.message }
    if (!APICallError.isInstance(error)) return { kind: 'failed', reason: notUnderstood }
    const { statusCode: status, responseHeaders, responseBody = '' } = error
    if (status === undefined) return { kind: 'busy', reason: networkReason(error, settings), waitMs: undefined }
    if (status < 300) return { kind: 'failed', reason: notUnderstood }
    const waitMs = retryAfterMs(responseHeaders?.['retry-after'])
    const reason = statusReason(status, responseBody, settings, waitMs)
    if (status === 408 || status === 429 || status >= 500) return { kind: 'busy', reason, waitMs }
    return [400, 422].includes(status) ? { kind: 'refused', reason, body: responseBody } : { kind: 'failed', reason }
  }

  return {
    ask: async (request) => {
      const before = tokens
      let requests = 0
      let forms = 0
      let retried = 0
      const failed = (reason: string): ModelReply => ({ kind: 'failed', reason, requests, tokens: tokens - before })
      const left = mostTokens - tokens - estimateTokens(request.system + request.user)
      if (left < shortestAnswer)
        return failed(`The draft needs more than the ${mostTokens} tokens that MODEL_TOKENS allows.`)
      for (;;) {
        requests++
        const outcome = await send(request, Math.min(left, longestAnswer))
        switch (outcome.kind) {
          case 'answered':
            tokens += outcome.tokens
            return { kind: 'answered', text: outcome.text, requests, tokens: tokens - before }
          case 'failed':
            return failed(outcome.reason)
          case 'refused': {
            const simpler = simplerForm(form, outcome.body)
            if (!simpler || ++forms > mostForms) return failed(outcome.reason)
            form = simpler
            break
          }
          case 'busy': {
            if (retried >= retries) return failed(outcome.reason)
            const ms = outcome.waitMs ?? firstWaitMs * 2 ** retried
            if (performance.now() + ms >= deadline) return failed(outcome.reason)
            retried++
            await pause(ms, within).catch(() => undefined)
            if (within.aborted) return failed(signal?.aborted ? stopped : late)
          }
        }
      }
    },
  }
}

/**
 * A timer of our own: in Node 20, what `AbortSignal.any` is made of may be collected as garbage before its time is up,
 * and the wait has no end.
 */
function endingAfter(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), ms).unref()
  if (signal?.aborted) controller.abort()
  signal?.addEventListener('abort', () => controller.abort(), { once: true })
  return controller.signal
}

const stopped = 'The draft was stopped.'
const notUnderstood = "The model's service did not answer as an OpenAI-compatible service does; check MODEL_URL."

/** What a refusal is about is taken away; one that does not say loses the schema. */
function simplerForm(form: RequestForm, body: string): RequestForm | undefined {
  const refused = refusedForm(body)
  if (refused === 'max_tokens' && form.tokensField === 'max_tokens')
    return { ...form, tokensField: 'max_completion_tokens' }
  if (refused === 'temperature' && form.hasTemperature) return { ...form, hasTemperature: false }
  return form.hasSchema ? { ...form, hasSchema: false } : undefined
}

/** Seconds or a date, as milliseconds from now. */
function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined
}

/** What the service counted, where that can be a count. */
const counted = (total: number | undefined): number | undefined =>
  total !== undefined && Number.isSafeInteger(total) && total > 0 ? total : undefined

/** On the safe side: a token is three or four letters of English, and about one of Chinese. */
export const estimateTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / 3)
