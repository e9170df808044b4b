import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText } from '@/test/store/fixture'
import type { Document } from '../document'
import { parseDocument } from '../parse'
import { type Examination, recordOf } from './compute-record'
import { passageHash, wordsHash } from './passage-hash'
import { passagesOf } from './passages'
import { disclosureOf, isReviewed, type PassageRecord } from './record'
import { isTyped, newTexts, type TextOrigin } from './text-origins'

/** Words of machines and of editors have nothing in common, so that the test knows whose a sentence is. */
const machineWord = fc.constantFrom(
  ...'tariff quota export minister summit yuan soybean chip envoy sanction'.split(' '),
)
const editorWord = fc.constantFrom(
  ...'harbour lantern orchard meadow violin glacier tunnel pepper canyon marble'.split(' '),
)
const sentenceOf = (word: fc.Arbitrary<string>) =>
  fc.uniqueArray(word, { minLength: 4, maxLength: 7 }).map((words) => `${words.join(' ')}.`)
const fromMachine = sentenceOf(machineWord)
const fromEditor = sentenceOf(editorWord)
const title = fc.constantFrom('One', 'Two', 'Three')

const step = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    lines: fc.array(fromMachine, { minLength: 1, maxLength: 4 }),
    title,
    claim: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('again' as const), title, claim: fc.boolean() }),
  fc.record({ kind: fc.constant('type' as const), line: fromEditor, at: fc.nat(4) }),
  fc.record({ kind: fc.constant('reword' as const), at: fc.nat(4), word: editorWord }),
  fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(4), line: fromEditor }),
  fc.record({ kind: fc.constant('strike' as const), at: fc.nat(4) }),
  fc.record({ kind: fc.constant('swap' as const) }),
  fc.record({ kind: fc.constant('retitle' as const), title }),
  fc.record({ kind: fc.constant('restore' as const), to: fc.nat(9) }),
  // A restored backup: saved at the desk, by nobody.
  fc.record({ kind: fc.constant('carry over' as const), line: fromMachine }),
  fc.record({ kind: fc.constant('examine' as const), at: fc.nat(4), by: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('take back' as const), at: fc.nat(4), by: fc.integer({ min: 1, max: 2 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

interface State {
  readonly lines: readonly string[]
  readonly title: string
  readonly claim: boolean
}

/** Parsed once for each title and claim; the lines are put in without the parser. */
const bases = new Map<string, Document>()
function documentOf({ lines, title: of, claim }: State): Document {
  const front = claim ? ['reviewed: 2026-02-28T12:00:00Z', 'examined: true', 'reviewedBy: Ada'] : []
  const text = digestText('2026-02-01', { highlights: ['Lines.'], front })
    .replace('[One of', `[${of} of`)
    .replace(/- What .* says\.\n/g, '')
  const context = { kind: 'digest', slug: 'us-china/2026-02-01', origin: 'test', timeZone: 'UTC' } as const
  const base = bases.get(text) ?? parseDocument(text, context)
  bases.set(text, base)
  const highlights = lines.map((line) => ({ markdown: line, plain: line, inline: [], sources: [], line: 1 }))
  const listed = lines.map((line) => `- ${line}`).join('\n')
  return { ...base, text: text.replace('- Lines.', listed), highlights } as Document
}

/** Lives a history as the ledger does, and asks `look` after each step. */
function live(steps: readonly Step[], look: (seen: Seen) => void): void {
  const revisions: { state: State; document: Document; origin: 'file' | 'desk'; editorName: string | undefined }[] = []
  const texts = new Map<string, TextOrigin>()
  const examinations: Examination[] = []
  /** Of each line that ever was: whether any word of it came from a machine. */
  const isMachine = new Map<string, boolean>()
  const machineTexts = () =>
    revisions.flatMap(({ document, ...saved }, index) =>
      isTyped({ ...saved, number: index + 1 }) ? [] : [document.text],
    )
  const append = (state: State, origin: 'file' | 'desk', editorName: string | undefined) => {
    const document = documentOf(state)
    const number = revisions.length + 1
    const before = revisions.at(-1)?.document
    const added = newTexts(texts, { number, origin, editorName, document }, { before, machineTexts: machineTexts() })
    for (const text of added) texts.set(text.words, text)
    revisions.push({ state, document, origin, editorName })
  }
  const first = steps.find((each) => each.kind === 'file')
  for (const line of first?.lines ?? []) isMachine.set(line, true)
  append({ lines: first?.lines ?? ['tariff quota.'], title: 'One', claim: false }, 'file', undefined)
  if (!first) isMachine.set('tariff quota.', true)
  for (const each of steps) {
    const now = revisions.at(-1)
    if (!now) return
    const { state, document } = now
    const { lines } = state
    const at = 'at' in each ? each.at % Math.max(1, lines.length) : 0
    const line = lines[at]
    const before = recordOf(document, { texts, hadMachine: true, examinations })
    switch (each.kind) {
      case 'file':
        for (const one of each.lines) if (!isMachine.has(one)) isMachine.set(one, true)
        append(each, 'file', undefined)
        break
      case 'again':
        append({ ...state, title: each.title, claim: each.claim }, 'file', undefined)
        break
      case 'type':
        if (!isMachine.has(each.line)) isMachine.set(each.line, false)
        append({ ...state, lines: lines.toSpliced(each.at, 0, each.line) }, 'desk', 'Ada')
        break
      case 'reword': {
        if (line === undefined) break
        const anew = line.replace(/\S+\.$/, `${each.word} ${revisions.length}.`)
        if (!isMachine.has(anew)) isMachine.set(anew, isMachine.get(line) ?? true)
        append({ ...state, lines: lines.with(at, anew) }, 'desk', 'Ada')
        break
      }
      case 'rewrite':
        if (line === undefined) break
        if (!isMachine.has(each.line)) isMachine.set(each.line, isMachine.get(line) ?? true)
        append({ ...state, lines: lines.with(at, each.line) }, 'desk', 'Ada')
        break
      case 'strike':
        append({ ...state, lines: lines.toSpliced(at, 1) }, 'desk', 'Ada')
        break
      case 'swap':
        append({ ...state, lines: lines.toReversed() }, 'desk', 'Ada')
        break
      case 'retitle':
        append({ ...state, title: each.title }, 'desk', 'Ada')
        break
      case 'restore': {
        const to = revisions[each.to % revisions.length]
        if (to) append(to.state, 'desk', 'Ada')
        break
      }
      case 'carry over':
        if (!isMachine.has(each.line)) isMachine.set(each.line, true)
        append({ ...state, lines: [...lines, each.line] }, 'desk', undefined)
        break
      default: {
        const passage = passagesOf(document)[at]
        if (!passage) break
        const act = each.kind === 'examine' ? 'examine' : 'take-back'
        const editor = { id: each.by, name: `Editor ${each.by}` }
        examinations.push({ act, passage: passageHash(passage), editor, role: 'editor', at: new Date(0) })
      }
    }
    const after = recordOf(revisions.at(-1)?.document ?? document, { texts, hadMachine: true, examinations })
    look({
      step: each,
      before,
      after,
      document: revisions.at(-1)?.document ?? document,
      isMachine,
      examinations,
      texts,
    })
  }
}

interface Seen {
  readonly step: Step
  readonly before: { readonly passages: readonly PassageRecord[] }
  readonly after: { readonly passages: readonly PassageRecord[] }
  readonly document: Document
  readonly isMachine: ReadonlyMap<string, boolean>
  readonly examinations: readonly Examination[]
  readonly texts: ReadonlyMap<string, TextOrigin>
}

/** Of the ledger's lines alone, and not by the function that is tested. */
function holds(examinations: readonly Examination[], hash: string): boolean {
  return [1, 2].some(
    (by) => examinations.findLast(({ passage, editor }) => passage === hash && editor.id === by)?.act === 'examine',
  )
}

const rank = { 'human-only': 0, 'ai-assisted': 1, 'ai-autonomous': 2 } as const

let typed = 0

test('over a thousand histories a machine’s text is never human-only, and none is more than it was examined to be', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) =>
      live(steps, ({ step: done, before, after, document, isMachine, examinations, texts }) => {
        const passages = passagesOf(document)
        after.passages.forEach((passage, index) => {
          const shown = passages[index]
          const text = shown?.text ?? ''
          if (isMachine.get(text) !== false) expect(passage.disclosure).not.toBe('human-only')
          if (passage.disclosure === 'human-only') typed += 1
          const isHeld = holds(examinations, passage.hash)
          expect(passage.examined !== undefined).toBe(isHeld)
          if (passage.disclosure === 'ai-assisted') expect(isHeld).toBe(true)
          if (!isHeld && texts.get(wordsHash(text))?.writtenBy !== 'editor')
            expect(passage.disclosure).toBe('ai-autonomous')
        })
        expect(isReviewed(after)).toBe(
          after.passages.length > 0 && after.passages.every(({ disclosure }) => disclosure !== 'ai-autonomous'),
        )
        expect(rank[disclosureOf({ ...after, hadMachine: true })]).toBe(
          Math.max(...after.passages.map(({ disclosure }) => rank[disclosure]), after.passages.length > 0 ? 1 : 2),
        )
        // Only an editor who examines raises anything; a file never does.
        const was = new Map(before.passages.map((passage) => [passage.hash, rank[passage.disclosure]]))
        for (const { hash, disclosure } of after.passages)
          if (done.kind !== 'examine') expect(rank[disclosure]).toBeGreaterThanOrEqual(was.get(hash) ?? 0)
      }),
    ),
    { numRuns: 1_000 },
  )
  expect(typed).toBeGreaterThan(100)
}, 120_000)

test('a text that comes back is what it was, and one that changed is not', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const seen = new Map<string, { readonly at: number; readonly passages: readonly PassageRecord[] }>()
      live(steps, ({ after, document, examinations }) => {
        const known = seen.get(document.text)
        if (known?.at === examinations.length) expect(after.passages).toEqual(known.passages)
        seen.set(document.text, { at: examinations.length, passages: after.passages })
        const examined = new Set(examinations.map(({ passage }) => passage))
        for (const { hash, examined: is } of after.passages) if (!examined.has(hash)) expect(is).toBeUndefined()
      })
    }),
    { numRuns: 300 },
  )
}, 120_000)
