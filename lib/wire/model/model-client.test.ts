import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { ModelSettings } from '@/lib/env/model-settings'
import { answers, goodAnswer, type ModelBehaviour, sampleInput, says, startModelServer } from '@/test/wire/model-server'
import { draftWithModel } from './draft-with-model'

/** The draft that a service with these behaviours makes, how long the client would have waited, and what was asked. */
async function drafted(
  behaviours: readonly ModelBehaviour[],
  settings: Partial<ModelSettings> = {},
  signal?: AbortSignal,
) {
  await using server = await startModelServer(...behaviours)
  const waits: number[] = []
  const outcome = await draftWithModel(sampleInput(), {
    model: { ...server.model, ...settings },
    signal,
    wait: async (ms) => waits.push(ms),
  })
  return { outcome, failed: 'failed' in outcome ? outcome.failed : undefined, waits, asked: server.asked }
}
const soon = { timeMs: 400 }
const elsewhere = 'http://169.254.169.254/latest'

test.each<[string, ModelBehaviour[], string, number]>([
  [
    'a key that is not accepted',
    [answers(401, { error: { message: 'no: sk-secret-of-the-newsroom' } })],
    "The model's service does not accept MODEL_KEY (it answered 401).",
    1,
  ],
  [
    'no such model',
    [answers(404)],
    "The model's service has no model “test-model”, or MODEL_URL is not its address (it answered 404).",
    1,
  ],
  [
    'a redirect',
    [answers(307, '', { location: elsewhere })],
    "The model's service redirects to another address (it answered 307). Set MODEL_URL to the address that answers.",
    1,
  ],
  ['no content', [answers(204)], "The model's service sent no answer (it answered 204).", 1],
  [
    'a page',
    [answers(200, '<html>Welcome</html>')],
    "The model's service did not answer as an OpenAI-compatible service does; check MODEL_URL.",
    1,
  ],
  [
    'JSON of another kind',
    [answers(200, { choices: [] })],
    "The model's service did not answer as an OpenAI-compatible service does; check MODEL_URL.",
    1,
  ],
  ['faults', [answers(500, 'trace')], "The model's service has a fault (it answered 500).", 3],
  ['closed connections', [(response) => response.destroy()], 'it closed the connection.', 3],
  [
    'prose',
    [says('I would rather not.')],
    "The model's answer could not be used. It was not the JSON object that was asked for. Asked again: It was not the JSON object that was asked for.",
    2,
  ],
  ['an empty answer', [says('')], "The model's answer could not be used. It was empty. Asked again: It was empty.", 2],
  [
    'a long answer',
    [says('x'.repeat(70_000))],
    "The model's answer could not be used. It was longer than 60000 characters. Asked again: It was longer than 60000 characters.",
    2,
  ],
  ['more than a megabyte', [says('x'.repeat(1_100_000))], "The answer of the model's service is larger than 1 MB.", 1],
])('%s: a sentence, and no more requests than allowed', async (_what, behaviours, sentence, requests) => {
  const { failed, asked } = await drafted(behaviours)
  expect(failed).toContain(sentence)
  expect(failed).not.toContain('sk-secret')
  expect(asked).toHaveLength(requests)
})

test.each<[string, ModelBehaviour]>([
  ['a service that hangs', () => {}],
  ['one that begins and hangs', (response) => void response.writeHead(200).write('{"choices":')],
  [
    'one that never ends',
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const timer = setInterval(() => response.write('data: {}\n\n'), 5)
      response.on('close', () => clearInterval(timer))
    },
  ],
])('%s is left when its time is up', async (_what, behaviour) => {
  const start = performance.now()
  const { failed } = await drafted([behaviour], soon)
  expect(failed).toBe("The model's service did not answer within 0.4 seconds.")
  expect(performance.now() - start).toBeLessThan(3_000)
})

test('a service that hangs is left in time, though garbage is collected meanwhile', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const hangs: ModelBehaviour = (response) => {
    const timer = setInterval(collect, 20)
    response.on('close', () => clearInterval(timer))
  }
  const { failed } = await drafted([hangs], soon)
  expect(failed).toBe("The model's service did not answer within 0.4 seconds.")
})

test('an endless flood is left at its first megabyte', async () => {
  const flood: ModelBehaviour = (response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 120)));
    }
    response.on('drain', more)
    more()
  }
  expect((await drafted([flood])).failed).toBe("The answer of the model's service is larger than 1 MB.")
})

test('a draft can be stopped', async () => {
  const stop = new AbortController()
  const { failed } = await drafted([() => stop.abort()], {}, stop.signal)
  expect(failed).toBe('The draft was stopped.')
})

test('429 is waited for as long as it asks, and no longer than there is time', async () => {
  const patient = await drafted([answers(429, '', { 'retry-after': '3' }), answers(503), says(goodAnswer)])
  expect(patient.failed).toBeUndefined()
  expect(patient.waits).toEqual([3000, 2000])
  expect(patient.outcome.used.requests).toBe(3)
  const late = await drafted([answers(429, '', { 'retry-after': '120' })])
  expect(late.failed).toBe(
    "The model's service has had too many requests (it answered 429) and asks to wait 120 seconds.",
  )
  expect(late.waits).toEqual([])
  expect((await drafted([answers(429)], { retries: 0 })).asked).toHaveLength(1)
})

test('a service without JSON schemas is asked in plain text', async () => {
  const refused = answers(400, { error: { message: 'response_format json_schema is not supported' } })
  const { failed, asked } = await drafted([refused, says(`Here you are:\n${JSON.stringify(goodAnswer)}`)])
  expect(failed).toBeUndefined()
  expect(asked.map(({ body }) => 'response_format' in body)).toEqual([true, false])
  expect(asked[1]?.body.messages[0]?.content).toContain('Answer with one JSON object and nothing else')
})

test('a service that names its fields otherwise gets them so', async () => {
  const { failed, asked } = await drafted([
    answers(400, { error: { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." } }),
    answers(400, { error: { message: "Unsupported value: 'temperature' does not support 0 with this model." } }),
    says(goodAnswer),
  ])
  expect(failed).toBeUndefined()
  expect(asked[2]?.body).toMatchObject({ max_completion_tokens: 4000, response_format: { type: 'json_schema' } })
  expect(asked[2]?.body).not.toHaveProperty('max_tokens')
  expect(asked[2]?.body).not.toHaveProperty('temperature')
})

test('a refusal says why, in one line and without any part of the key', async () => {
  const refused = await drafted([answers(400, { error: { message: `context of\n4096 ${'is full '.repeat(50)}` } })])
  expect(refused.failed).toMatch(
    /^The model's service refused the request \(it answered 400\): “context of 4096 is full .{0,200}”\.$/,
  )
  expect(refused.asked).toHaveLength(2)
  const leaking = await drafted([answers(422, { error: 'key …of-the-newsroom is old' })])
  expect(leaking.failed).toBe("The model's service refused the request (it answered 422).")
})

test('a key that the answer repeats is in no draft and no recording', async () => {
  await using server = await startModelServer((response, asked) => {
    const key = asked.headers.authorization?.replace('Bearer ', '') ?? ''
    const leaking = { text: `Nvidia may sell 40,000 chips with ${key}.`, sources: [1] }
    says({ ...goodAnswer, sides: { us: [leaking], china: [] } })(response, asked)
  })
  const kept: unknown[] = []
  const outcome = await draftWithModel(sampleInput(), { model: server.model, record: (each) => kept.push(each) })
  expect(JSON.stringify([outcome, kept])).toContain('chips with (key)')
  expect(JSON.stringify([outcome, kept])).not.toContain('sk-secret')
})

test('tokens are a budget of the whole draft', async () => {
  const none = await drafted([says(goodAnswer)], { mostTokens: 1000 })
  expect(none.failed).toBe('The draft needs more than the 1000 tokens that MODEL_TOKENS allows.')
  expect(none.asked).toEqual([])
  const spent = { prompt_tokens: 9_000, completion_tokens: 10_900, total_tokens: 19_900 }
  const { outcome, asked } = await drafted([
    says({ ...goodAnswer, highlights: [{ text: 'Boeing fails again.', sources: [1] }] }, spent),
  ])
  expect(asked).toHaveLength(1)
  expect(outcome).toMatchObject({
    used: { requests: 1, tokens: 19_900 },
    warnings: [expect.stringContaining('MODEL_TOKENS'), expect.stringContaining('Overall:')],
  })
})

test.each([
  [undefined],
  [null],
  [{ prompt_tokens: -5, completion_tokens: -5 }],
  [{ prompt_tokens: 1e308, completion_tokens: 1e308 }],
])('where a service counts %j, tokens are estimated', async (usage) => {
  const { outcome } = await drafted([says(goodAnswer, usage)])
  expect(outcome.used.tokens).toBeGreaterThan(500)
  expect(outcome.used.tokens).toBeLessThan(3_000)
})

test('a service that is not there is named by its host', async () => {
  const server = await startModelServer()
  await server.close()
  const outcome = await draftWithModel(sampleInput(), { model: { ...server.model, retries: 0 } })
  expect(outcome).toMatchObject({
    failed: expect.stringMatching(
      /^The model's service at 127.0.0.1:\d+ could not be reached: nothing listens there\.$/,
    ),
  })
})
