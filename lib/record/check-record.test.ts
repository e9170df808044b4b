import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest, story } from '@/test/store/fixture'
import { buildDayRecord, buildRecord, type RecordEvent, recordedText } from './build-record'
import { canonical, hashOf, printDayRecord, printRecord, sha256 } from './canonical'
import { checkContinues, checkRecord } from './check-record'
import type { RecordFile } from './record-schema'

const at = (day: number) => new Date(Date.UTC(2026, 1, day)).toISOString()
const revision = (number: number, ...highlights: string[]): RecordEvent => ({
  type: 'revision',
  revision: number,
  publishedAt: at(number),
  text: recordedText(digest('2026-02-01', { highlights })),
})
function examination(examined: string): RecordEvent {
  const [passage, role] = [sha256(examined), 'editor'] as const
  return { type: 'examination', act: 'examine', revision: 2, passage, examined, role, at: at(3) }
}
const events: readonly RecordEvent[] = [
  revision(2, 'Talks begin, says 新华网.', 'Prices fell.'),
  examination('["overall","Prices fell.",[]]'),
  revision(4, 'Talks begin again, says 新华网.', 'Prices fell.'),
  revision(5, 'Talks begin again, says 新华网.'),
]
const head = {
  kind: 'digest',
  id: 'us-china/2026-02-01',
  url: 'https://parallax.example/digests/us-china/2026-02-01',
  publication: { name: 'Parallax', url: 'https://parallax.example' },
  begins: 'first-publication',
  sentences: { kept: 3, reworded: 1, struck: 1, added: 0, corrected: 2 },
  signedOff: { revision: 5, at: at(5), role: 'publisher', name: null },
} as const
const file = buildRecord(head, events)
const bytesOf = (of: RecordFile) => Buffer.from(printRecord(of))
const faultsOf = (bytes: Uint8Array) => {
  const checked = checkRecord(bytes)
  return checked.kind === 'broken' ? checked.faults : []
}

test('a record holds as it was published, and says what it is of', () => {
  expect(checkRecord(bytesOf(file))).toEqual({ kind: 'record', file })
  const [first, second] = file.chain
  expect(first?.previous).toBeNull()
  expect(second?.previous).toBe(first?.hash)
  expect(file.head).toBe(file.chain.at(-1)?.hash)
})

test('the canonical form is that of RFC 8785', () => {
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    literals: [null, true, false],
    '\u20ac': '$\n',
  }
  expect(canonical(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"€":"$\\n"}',
  )
  expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }))
})

/** Which link a byte of the file is in; undefined for what is around the chain. */
function linkAt(bytes: Buffer, index: number): number | undefined {
  const line = bytes.subarray(0, index).filter((byte) => byte === 0x0a).length
  const isEnd = bytes[index] === 0x0a || (bytes[index] === 0x2c && bytes[index + 1] === 0x0a)
  return line >= 1 && line <= file.chain.length && !isEnd ? line : undefined
}

test('any one changed byte is noticed, and in a link named with it', () => {
  const bytes = bytesOf(file)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ change
      const [fault] = faultsOf(changed)
      expect(fault?.reason).toEqual(expect.any(String))
      const link = linkAt(bytes, index)
      if (link === undefined) return
      expect(fault?.link).toBe(link)
      // Unless the number itself was changed.
      const wanted = file.chain[link - 1]?.revision
      const line = changed.toString('utf8').split('\n')[link] ?? ''
      if (line.includes(`"revision":${wanted},`)) expect([wanted, undefined]).toContain(fault?.revision)
    }),
    { numRuns: 3_000 },
  )
})

test('a changed word names its revision', () => {
  const text = printRecord(file).replace('Talks begin again', 'Talks begin later')
  expect(faultsOf(Buffer.from(text))).toEqual([
    { link: 3, revision: 4, reason: 'Revision 4 is not what its hash was made of.' },
  ])
})

test('an examination of another text than its passage says is named, though its hash is right', () => {
  const forged = buildRecord(
    head,
    events.with(1, { ...examination('Other.'), passage: 'ab'.repeat(32) } as RecordEvent),
  )
  expect(faultsOf(bytesOf(forged))).toMatchObject([
    { link: 2, revision: 2, reason: expect.stringMatching(/passage is the hash/) },
  ])
})

/** The file with these links, its head and seal made to agree with them. */
function withChain(chain: RecordFile['chain'], last = chain.at(-1)?.hash ?? ''): Buffer {
  const { chain: _, seal: __, ...rest } = { ...file, head: last }
  return bytesOf({ ...rest, chain, seal: hashOf(rest) })
}

test('a missing link is named by those beside it', () => {
  const without = (index: number) => faultsOf(withChain(file.chain.toSpliced(index, 1), file.head))[0]?.reason
  expect(without(0)).toBe('The first link is missing: An examination of revision 2 names one before it.')
  expect(without(2)).toBe(
    'A link is missing between An examination of revision 2 and Revision 5, or they changed places.',
  )
  expect(without(3)).toBe('The head is not the hash of the last link, Revision 4: links are missing.')
  const [one, two, three, four] = file.chain as [never, never, never, never]
  expect(faultsOf(withChain([one, three, two, four]))[0]?.reason).toMatch(/changed places/)
})

test('a later record continues an earlier one; one that was rewritten does not', () => {
  const later = buildRecord(head, [...events, revision(6, 'Talks end.')])
  expect(checkContinues(file, later)).toBeUndefined()
  expect(checkContinues(file, file)).toBeUndefined()
  const rewritten = buildRecord(head, events.with(2, revision(4, 'Something else.')))
  expect(checkContinues(file, rewritten)).toMatchObject({ link: 3, revision: 4 })
  expect(checkContinues(file, buildRecord(head, events.slice(2)))?.reason).toMatch(/begun anew/)
  expect(checkContinues(file, buildRecord({ ...head, id: 'us-china/2026-02-02' }, events))?.reason).toMatch(/is of/)
})

test('what is no record says so', () => {
  for (const text of ['', '{}', '[]', 'null', '{"chain":[]}', '{"documents":1}', 'a text', '<html>'])
    expect(faultsOf(Buffer.from(text))[0]?.reason, text).toMatch(/no record of format 1|is not JSON/)
  expect(faultsOf(Buffer.from(JSON.stringify(file)))[0]?.reason).toMatch(/not written as it was published/)
})

test('a day has the root of its heads, whatever order they came in', () => {
  const entry = (id: string, of: string | null) => ({
    kind: 'digest' as const,
    id,
    url: `https://parallax.example/${id}/record.json`,
    head: of,
    fault: of ? null : 'It was changed.',
  })
  const day = { day: '2026-02-01', publication: head.publication, previousDay: null, nextDay: null }
  const entries = [entry('b', file.head), entry('a', 'ab'.repeat(32)), entry('c', null)]
  const made = buildDayRecord(day, entries)
  expect(made).toEqual(buildDayRecord(day, entries.toReversed()))
  expect(checkRecord(Buffer.from(printDayRecord(made)))).toEqual({ kind: 'day', file: made })
  const bytes = Buffer.from(printDayRecord(made))
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ change
      expect(checkRecord(changed).kind).toBe('broken')
    }),
    { numRuns: 500 },
  )
})

test('a text is recorded as readers saw it: sections, sources and accounts, and nothing of its status', () => {
  const draftedBy = ['pipeline: night', 'model: small']
  const text = recordedText(digest('2026-02-01', { front: draftedBy }))
  expect(text.sections.map(({ id, passages }) => [id, ...passages.map((passage) => passage.text)])).toEqual([
    ['overall', 'First.', 'Second.'],
    ['side-us', 'What United States says.'],
    ['side-china', 'What China says.'],
  ])
  expect(text.sources[1]).toMatchObject({ number: 2, outlet: '新华网', perspective: 'china' })
  expect(text.draftedBy).toEqual({ pipeline: 'night', model: 'small' })
  const told = recordedText(story('2026-02-01')).sections
  expect(told.map(({ id }) => id)).toEqual(['summary', 'key-points', 'article-1'])
  expect(recordedText(digest('2026-02-01', { front: [...draftedBy, 'reviewed: 2026-02-02T00:00:00Z'] }))).toEqual(text)
})
