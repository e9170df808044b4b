import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ModelSettings } from '@/lib/env/model-settings'
import type { DraftInput } from '@/lib/wire/model/digest-plan'

export interface AskedOfModel {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly [field: string]: unknown
  }
}
/** What the server does with a request. */
export type ModelBehaviour = (response: ServerResponse, asked: AskedOfModel) => void

/** An OpenAI-compatible service on loopback that behaves as told, request by request; the last behaviour goes on. */
export async function startModelServer(...behaviours: readonly ModelBehaviour[]) {
  const asked: AskedOfModel[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { url: path = '', headers } = request
    const one = { path, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') }
    asked.push(one)
    behaviours[Math.min(asked.length, behaviours.length) - 1]?.(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const model: ModelSettings = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    name: 'test-model',
    key: 'sk-secret-of-the-newsroom',
    timeMs: 10_000,
    mostTokens: 20_000,
    retries: 2,
  }
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { model, asked, close, [Symbol.asyncDispose]: close }
}

/** An answer with this text, or with this value as JSON. */
export const says =
  (
    content: unknown,
    usage: unknown = { prompt_tokens: 700, completion_tokens: 300, total_tokens: 1000 },
  ): ModelBehaviour =>
  (response) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }]
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'test-model', choices, usage }),
    )
  }

/** Writes the title of each source as its sentence. */
export const repeatingTitles: ModelBehaviour = (response, asked) => {
  const rows = (asked.body.messages[1]?.content ?? '').split('\n').filter((line) => line.startsWith('{"side"'))
  const listed = rows.map((row): { side: string; number: number; title: string } => JSON.parse(row))
  const sentences = (side?: string) =>
    listed
      .filter((row) => !side || row.side === side)
      .slice(0, 5)
      .map(({ number, title }) => ({ text: title, sources: [number] }))
  const sides = Object.fromEntries(listed.map(({ side }) => [side, sentences(side)]))
  says({ highlights: sentences(), sides })(response, asked)
}

export const answers =
  (status: number, body: unknown = '', headers: Readonly<Record<string, string>> = {}): ModelBehaviour =>
  (response) => {
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

/** A morning of two sides with three articles each; `titles` replace those with these numbers. */
export function sampleInput(titles: Readonly<Record<number, string>> = {}): DraftInput {
  const source = (number: number, title: string, outlet: string) => ({
    number,
    outlet,
    title: titles[number] ?? title,
    language: 'en',
  })
  return {
    topic: { id: 'us-china', name: 'US vs China' },
    day: '2026-03-02',
    sides: [
      {
        id: 'us',
        name: 'United States',
        countries: ['US'],
        sources: [
          source(1, 'Nvidia wins licence to sell 40,000 chips to Chinese buyers', 'Reuters'),
          source(2, 'Senate panel backs tariff of 25% on cranes from China', 'USA Today'),
          source(3, 'Farmers in Iowa fear new soybean duties', 'Des Moines Register'),
        ],
      },
      {
        id: 'china',
        name: 'China',
        countries: ['CN', 'HK', 'MO'],
        sources: [
          source(4, 'Beijing suspends soybean purchases after crane tariff vote', 'Global Times'),
          source(5, 'Huawei unveils chip made without foreign tools', 'China Daily'),
          source(6, 'Premier Li meets Airbus executives in Shanghai', 'Xinhua'),
        ],
      },
    ],
  }
}

const sentence = (text: string, ...sources: unknown[]) => ({ text, sources })

/** An answer in which every sentence is supported by `sampleInput`. */
export const goodAnswer = {
  highlights: [sentence('China halts soybean purchases after a US panel backs a tariff of 25% on cranes.', 2, 4)],
  sides: {
    us: [
      sentence('Nvidia may sell 40,000 chips to Chinese buyers.', 1),
      sentence('Farmers in Iowa fear duties on soybeans.', 3),
    ],
    china: [sentence('Huawei shows a chip made without foreign tools.', 5)],
  },
}
