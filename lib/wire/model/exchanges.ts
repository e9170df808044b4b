import * as z from 'zod'
import type { ModelRequest } from './draft-plan'
import type { ModelClient } from './model-client'

const count = z.int().nonnegative()
const used = { requests: count, tokens: count }

/** One question to a model and its answer, as a run keeps them. The key is in none. */
export const modelExchange = z.object({
  model: z.string(),
  system: z.string(),
  user: z.string(),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), text: z.string().max(1_000_000), ...used }),
    z.object({ kind: z.literal('failed'), reason: z.string(), ...used }),
  ]),
})
export type ModelExchange = z.infer<typeof modelExchange>

/** Hands each question with its answer to `record`. */
export const recording = (
  client: ModelClient,
  model: string,
  record: (exchange: ModelExchange) => void,
): ModelClient => ({
  ask: async (request) => {
    const reply = await client.ask(request)
    record({ model, system: request.system, user: request.user, reply })
    return reply
  },
})

/** Answers from exchanges in their order, without network. A question that was not asked then fails. */
export function replaying(exchanges: readonly ModelExchange[]): ModelClient {
  let next = 0
  return {
    ask: async ({ system, user }: ModelRequest) => {
      const exchange = exchanges[next++]
      if (exchange && exchange.system === system && exchange.user === user) return exchange.reply
      const reason = exchange
        ? 'The recorded answer of the model is to other titles or another prompt.'
        : 'The model was asked more than was recorded.'
      return { kind: 'failed', reason, requests: 0, tokens: 0 }
    },
  }
}
