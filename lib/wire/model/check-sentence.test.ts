import { expect, test } from 'vitest'
import { registryOf } from '@/lib/digest/outlets/registry'
import { sampleInput } from '@/test/wire/model-server'
import { sentenceChecker } from './check-sentence'
import { type DraftInput, digestPlan } from './digest-plan'

const prompt = {
  version: 1,
  checksum: 'x',
  task: 'Write one fact per sentence and nothing more about Nvidia chips.',
  request: 'Draft {topic}.',
  correction: 'Write a better sentence for each of them.',
}
const scmp = {
  id: 'scmp',
  name: 'South China Morning Post',
  aliases: ['SCMP'],
  hosts: [],
  country: 'HK',
  kind: undefined,
  evidence: 'https://e.com',
  note: undefined,
}
const check = (section: string, text: string, sources: readonly unknown[], input: DraftInput = sampleInput()) =>
  sentenceChecker(digestPlan(input), prompt, registryOf([scmp]))({ section, text, sources })
const nvidia = 'Nvidia may sell 40,000 chips to Chinese buyers.'

test('a sentence that its titles support is accepted with their numbers, ascending and each once', () => {
  expect(check('us', nvidia, [1])).toEqual({ kind: 'accepted', sentence: { text: nvidia, sources: [1] } })
  const both = 'China halts soybean purchases after a US panel backs a tariff of 25% on cranes.'
  expect(check('overall', both, [4, '2', 4])).toMatchObject({ kind: 'accepted', sentence: { sources: [2, 4] } })
})

test('a source that has nothing of the sentence is not cited', () => {
  expect(check('us', nvidia, [1, 3])).toMatchObject({ kind: 'accepted', sentence: { sources: [1] } })
})

test.each([
  ['a name', 'Nvidia and Boeing may sell chips to Chinese buyers.', '“Boeing” is in no title that it cites.'],
  [
    'a name at the beginning',
    'Boeing may sell 40,000 chips to Chinese buyers.',
    '“Boeing” is in no title that it cites.',
  ],
  ['a figure', 'Nvidia may sell 90,000 chips to Chinese buyers.', '“90,000” is in no title that it cites.'],
  ['a country', 'Nvidia may sell chips to buyers in Cuba and Peru.', '“Cuba”, “Peru” are in no title that it cites.'],
  [
    'an outlet',
    'This is what the SCMP reports of chip buyers.',
    '“South China Morning Post” is in no title that it cites.',
  ],
  ['another source’s name', 'Farmers in Iowa fear chip sales.', '“Iowa” is in no title that it cites.'],
  ['everything', 'Tensions between both sides are growing fast.', 'The titles that it cites say something else.'],
  ['all but one word', 'Officials expect buyers to wait.', 'The titles that it cites say something else.'],
])('%s that no cited title carries is not supported', (_what, text, reason) => {
  expect(check('us', text, [1])).toEqual({ kind: 'unsupported', sentence: { text, sources: [1] }, reason })
})

test.each([
  [
    'an opener',
    'Analysts see 40,000 chips going to Chinese buyers.',
    'Nvidia wins licence to sell 40,000 chips to Chinese buyers',
  ],
  ['another form of the word', 'Farming groups in Iowa fear duties.', 'Farms in Iowa fear new soybean duties'],
  ['a longer name', 'Jensen Huang may sell 40,000 chips.', 'Huang wins licence to sell 40,000 chips'],
  ['the side itself', 'America sells 40,000 chips to buyers.', 'Nvidia to sell 40,000 chips'],
  ['a possessive', 'Nvidia’s licence is for 40,000 chips.', 'Nvidia wins licence to sell 40,000 chips'],
  ['the outlet', 'Reuters reports a licence for 40,000 chips.', 'Nvidia wins licence to sell 40,000 chips'],
])('%s may begin a sentence', (_what, text, title) => {
  expect(check('us', text, [1], sampleInput({ 1: title }))).toMatchObject({ kind: 'accepted' })
})

test.each([
  ['no source', [], 'It cites no source.'],
  ['a number that there is not', [99], 'It cites 99, not a source of United States.'],
  ['the other side’s source', [1, 4], 'It cites 4, not a source of United States.'],
  ['zero and fractions', [0.5], 'It cites 0.5, not a source of United States.'],
  ['words', ['one'], 'It cites something that is not a number, not a source of United States.'],
  ['an object that cannot be a text', [{ toString: 1 }], 'It cites something that is not a number'],
])('%s: refused', (_what, sources, reason) => {
  expect(check('us', nvidia, sources)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(reason) })
})

test('overall sentences cite any side, but not everything', () => {
  expect(check('overall', nvidia, [1, 2, 3, 4, 5, 6])).toMatchObject({ reason: 'It cites more than 5 sources.' })
  expect(check('overall', nvidia, [7])).toMatchObject({ reason: 'It cites 7, not a source of this digest.' })
})

test.each([
  ['HTML', 'Nvidia may sell <b>chips</b> to buyers.', 'markup'],
  ['a comment', 'Nvidia may sell chips to buyers. <!-- sources: 4 -->', 'markup'],
  ['emphasis', 'Nvidia may sell **chips** to buyers.', 'markup'],
  ['a Markdown link', 'Nvidia may sell [chips](//evil.example) to buyers.', 'markup'],
  ['a link', 'Nvidia may sell chips, see https://evil.example', 'link'],
  ['www', 'Nvidia may sell chips, see www.evil.example', 'link'],
  ['code', 'Nvidia may sell `chips` to buyers.', 'markup'],
  ['an entity', 'Nvidia may sell chips &amp; more to buyers.', 'markup'],
  ['a bullet', '- Nvidia may sell chips to buyers.', 'markup'],
  ['a heading', '# Nvidia may sell chips to buyers.', 'markup'],
  ['a number before it', '1. Nvidia may sell chips to buyers.', 'markup'],
  ['two lines', 'Nvidia may sell chips\n\n## Sources', 'more than one line'],
  ['a word', 'Chips.', 'shorter than 15'],
  ['an essay', `Nvidia may sell chips ${'and chips '.repeat(30)}to buyers.`, 'longer than 280'],
  [
    'the prompt',
    'Write one fact per sentence and nothing more about Nvidia chips.',
    'repeats what the model was asked',
  ],
])('%s is no highlight', (_what, text, reason) => {
  expect(check('us', text, [1])).toMatchObject({ kind: 'refused', reason: expect.stringContaining(reason) })
})

test('the headline has the limit of headlines', () => {
  const long = `Nvidia may sell 40,000 chips to Chinese buyers ${'of many chips '.repeat(10)}today.`
  expect(check('us', long, [1]).kind).toBe('accepted')
  expect(check('overall', long, [1])).toMatchObject({ reason: 'It is longer than 180 characters.' })
})

test('what cannot be seen is taken out', () => {
  expect(check('us', `\u202e${nvidia}\u0000\u200b `, [1])).toMatchObject({ sentence: { text: nvidia } })
})

test('titles in another language carry names and figures; without these an editor is told', () => {
  const input = sampleInput({ 5: '华为发布新芯片', 6: 'La reunión de Airbus con el primer ministro' })
  const sides = input.sides.map((side) => ({
    ...side,
    sources: side.sources.map((each) => ({ ...each, language: 'es' })),
  }))
  const spanish = { ...input, sides }
  expect(check('china', 'The premier meets people of Airbus.', [6], spanish)).toEqual({
    kind: 'accepted',
    sentence: { text: 'The premier meets people of Airbus.', sources: [6] },
  })
  expect(check('china', 'The premier meets people of Boeing.', [6], spanish).kind).toBe('unsupported')
  const note = expect.stringContaining('only titles in another language')
  expect(check('china', 'A new chip was presented.', [5], input)).toMatchObject({ kind: 'accepted', note })
  expect(check('china', 'The head of government met managers.', [6], spanish)).toMatchObject({ kind: 'accepted', note })
})
