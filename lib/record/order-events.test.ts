import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examinedText, hashOfExamined } from '@/lib/digest/examination/passage-hash'
import { passagesOf } from '@/lib/digest/examination/passages'
import { digest } from '@/test/store/fixture'
import { buildRecord, type RecordEvent } from './build-record'
import { orderEvents, type RecordedExamination, type RecordedRevision } from './order-events'

const at = (minute: number) => new Date(Date.UTC(2026, 1, 2, 0, minute))
const documents = [['One.'], ['One.', 'Two.'], ['Two.', 'Three.'], ['Three.']].map((highlights) =>
  digest('2026-02-01', { highlights }),
)

const revision = (number: number, minute: number, of: number): RecordedRevision => ({
  number,
  from: at(minute),
  document: documents[of % documents.length] as (typeof documents)[number],
})

function examination(words: string, minute: number, act: 'examine' | 'take-back' = 'examine'): RecordedExamination {
  const passage = documents.flatMap(passagesOf).find(({ text }) => text === words)
  const examined = passage ? examinedText(passage) : words
  const editor = { id: 1, name: 'Ada' }
  return { act, revision: 1, passage: hashOfExamined(examined), examined, editor, role: 'editor', at: at(minute) }
}

const words = (events: readonly RecordEvent[]) =>
  events.map((event) => (event.type === 'revision' ? event.revision : JSON.parse(event.examined)[1]))

test('an examination follows the text that readers saw then, or the first one later that has the passage', () => {
  const revisions = [revision(2, 10, 0), revision(4, 20, 1), revision(5, 30, 3)]
  const examinations = [
    examination('One.', 5),
    examination('Two.', 5),
    examination('One.', 12, 'take-back'),
    examination('Never published.', 13),
    examination('Three.', 25),
  ]
  expect(words(orderEvents(revisions, examinations))).toEqual([2, 'One.', 'One.', 4, 'Two.', 5, 'Three.'])
  expect(JSON.stringify(orderEvents(revisions, examinations))).not.toMatch(/Never|Ada/)
})

test('whatever happens next is added at the end: an earlier chain is the beginning of a later one', () => {
  const happening = fc.oneof(
    fc.record({ kind: fc.constant('revision' as const), of: fc.nat(3) }),
    fc.record({
      kind: fc.constant('examination' as const),
      words: fc.constantFrom('One.', 'Two.', 'Three.', 'What China says.'),
      act: fc.constantFrom('examine' as const, 'take-back' as const),
    }),
  )
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 15 }), (happenings) => {
      const [revisions, examinations]: [RecordedRevision[], RecordedExamination[]] = [[], []]
      let before: readonly string[] = []
      for (const [index, one] of happenings.entries()) {
        if (one.kind === 'revision') revisions.push(revision(index + 1, index, one.of))
        else examinations.push(examination(one.words, index, one.act))
        const chain = buildRecord({} as never, orderEvents(revisions, examinations)).chain.map(({ hash }) => hash)
        expect(chain.slice(0, before.length)).toEqual(before)
        before = chain
      }
    }),
    { numRuns: 300 },
  )
})
