import { expect, test } from 'vitest'
import { shortestTime } from '@/test/digest/computing-time'
import { goodAnswer, sampleInput } from '@/test/wire/model-server'
import { digestPlan } from './digest-plan'
import { readAnswer } from './read-answer'

const input = sampleInput()
const json = JSON.stringify(goodAnswer)
const read = (text: string) => readAnswer(text, digestPlan(input))
const good = read(json)

test('each sentence comes with its section', () => {
  expect(good).toMatchObject([
    { section: 'overall', sources: [2, 4] },
    { section: 'us', sources: [1] },
    { section: 'us', sources: [3] },
    { section: 'china', sources: [5] },
  ])
})

test.each([
  ['a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['words before and behind', `Here is {your} draft:\n${json}\nI hope that {this} helps! }`],
  ['thoughts before', `<think>{"highlights": [{"text": "No.", "sources": [1]}], "sides": {}}</think>\n${json}`],
  ['braces in strings', `${json.replace('Huawei shows', 'Huawei } { \\"}} shows')}\nThat is all.`],
])('JSON is found among %s', (_what, text) => {
  expect(read(text)).toHaveLength(4)
  expect(read(text)).toMatchObject([{ section: 'overall', sources: [2, 4] }, {}, {}, {}])
})

test.each([
  ['nothing', ' ', 'It was empty.'],
  ['prose', 'I cannot help with that.', 'It was not the JSON object that was asked for.'],
  ['JSON cut off', json.slice(0, -40), 'It was not the JSON object that was asked for.'],
  ['another object', '{"error": "no"}', 'It was not the JSON object that was asked for.'],
  ['a list', '[1, 2]', 'It was not the JSON object that was asked for.'],
  [
    'sections of the wrong kind',
    '{"highlights": {"a": 1}, "sides": [1]}',
    'It was not the JSON object that was asked for.',
  ],
  ['sides that nobody knows', '{"highlights": [], "sides": {"mars": [{"text": "x"}]}}', 'It had no sentences.'],
  ['too much', `${json}${' '.repeat(60_000)}`, 'It was longer than 60000 characters.'],
])('%s is no draft', (_what, text, reason) => expect(read(text)).toBe(reason))

test('what is no sentence is left out; lists and texts are bounded', () => {
  const many = Array.from({ length: 50 }, () => ({ text: 'x'.repeat(500), sources: Array(100).fill(1) }))
  const answer = { highlights: [null, 1, 'text', { text: 3 }, ...many], sides: { us: [{ text: 'y' }] } }
  const found = read(JSON.stringify(answer))
  if (typeof found === 'string') throw new Error(found)
  expect(found).toHaveLength(17)
  expect(found[0]?.sources).toHaveLength(30)
  expect(found.at(-1)).toEqual({ section: 'us', text: 'y', sources: [] })
})

test('names of objects lead nowhere', () => {
  expect(read('{"highlights": [], "sides": {"__proto__": [{"text": "x"}], "constructor": []}}')).toBe(
    'It had no sentences.',
  )
  const sides = [{ id: 'toString', name: 'A side of this name', sources: [] }]
  expect(readAnswer('{"highlights": [], "sides": {"us": []}}', digestPlan({ ...input, sides }))).toBe(
    'It had no sentences.',
  )
})

test('hostile texts are read in time', () => {
  const texts = ['{'.repeat(59_000), '{"a":'.repeat(11_000), '"{'.repeat(29_000), `{"highlights":${'['.repeat(50_000)}`]
  expect(shortestTime(() => texts.map(read), 500)).toBeLessThan(500)
})
