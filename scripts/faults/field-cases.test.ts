import { expect, test } from 'vitest'
import { fieldCases } from './field-cases'

/** `npm run faults` tries more, with a new seed each time. */
test('nothing that a document says is dropped in silence, guessed or given to another', {
  timeout: 120_000,
}, async () => {
  expect(await fieldCases({ seed: 22, digests: 60, stories: 40 })).toEqual({ tried: 140, failed: [] })
})
