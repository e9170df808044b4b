import type { Document } from '../document'
import { passageHash, wordsHash } from './passage-hash'
import { passagesOf } from './passages'
import type { Disclosure, DocumentRecord, ExaminerRole } from './record'
import type { TextOrigins } from './text-origins'

/** One line of the ledger, in its order: an editor examined a passage, or took that back. */
export interface Examination {
  readonly act: 'examine' | 'take-back'
  /** Of `passageHash`. */
  readonly passage: string
  readonly editor: { readonly id: number; readonly name: string }
  readonly role: ExaminerRole
  readonly at: Date
}

/** Of one document, what `recordOf` goes by. */
export interface LedgerFacts {
  readonly texts: TextOrigins
  /** Whether any revision came from elsewhere than the desk. */
  readonly hadMachine: boolean
  /** In the order of the ledger. */
  readonly examinations: readonly Examination[]
}

/**
 * What is known of each passage of a text: the one place where this is computed. Pure. Texts of which `texts` knows
 * nothing are the machine's.
 */
export function recordOf(document: Document, { texts, hadMachine, examinations }: LedgerFacts): DocumentRecord {
  const holding = holdingOf(examinations)
  const passages = passagesOf(document).map((passage) => {
    const hash = passageHash(passage)
    const [first] = holding.get(hash) ?? []
    const isTyped = texts.get(wordsHash(passage.text))?.writtenBy === 'editor'
    const disclosure: Disclosure = isTyped ? 'human-only' : first ? 'ai-assisted' : 'ai-autonomous'
    const { section, index } = passage
    return { section, index, hash, disclosure, examined: first && { at: first.at, role: first.role } }
  })
  return { passages, hadMachine: hadMachine || [...texts.values()].some(({ writtenBy }) => writtenBy === 'machine') }
}

/** By passage: the examinations that were not taken back, one an editor, the first first. */
export function holdingOf(examinations: readonly Examination[]): ReadonlyMap<string, readonly Examination[]> {
  const holding = new Map<string, readonly Examination[]>()
  for (const examination of examinations) {
    const others = (holding.get(examination.passage) ?? []).filter(({ editor }) => editor.id !== examination.editor.id)
    const isAgain = others.length !== (holding.get(examination.passage) ?? []).length
    if (examination.act === 'take-back') holding.set(examination.passage, others)
    else if (!isAgain) holding.set(examination.passage, [...others, examination])
  }
  return holding
}
