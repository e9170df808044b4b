import type { Document } from '../digest/document'
import { holdingOf, recordOf } from '../digest/examination/compute-record'
import { passagesOf } from '../digest/examination/passages'
import type { PassageRecord } from '../digest/examination/record'
import type { Editor } from '../store/accounts/editor'
import type { Db } from '../store/archive'
import { type Examined, type Examining, noteExamination, type StalePassage } from '../store/ledger/examine'
import { archive } from '../store/open-archive'
import { readLedgerFacts, recordIfSaved } from '../store/projections/record'
import { demand } from './demand'

export type { Examined, StalePassage }

/**
 * Notes that the editor examined these passages of revision `revision` against their sources, or takes that back. All
 * of them or none: if one is not in the latest text as it was on the screen, nothing is written. Throws Forbidden.
 */
export async function examine(
  editor: Editor,
  given: Omit<Examining, 'editor' | 'at'>,
  now = new Date(),
): Promise<Examined> {
  const opened = await archive()
  await demand(opened, editor, ['examine'], given.slug, now)
  return noteExamination(opened, { ...given, editor, at: now })
}

/** What readers would be told of this text if it were saved now. */
export const readRecordIfSaved = async (_editor: Editor, document: Document) =>
  recordIfSaved((await archive()).db, document)

/** Of one passage, what the desk shows: all who examined it, by name. */
export interface DeskPassage extends Omit<PassageRecord, 'examined'> {
  readonly examined: readonly { readonly editor: number; readonly by: string; readonly at: Date }[]
  /** As saved. */
  readonly text: string
  /** Numbers of the sources that it rests on. */
  readonly sources: readonly number[]
  /** False: these are all sources of its section. */
  readonly namesSources: boolean
}

export interface DeskExamination {
  readonly passages: readonly DeskPassage[]
  /** One sentence for each row of the ledger that was changed by hand and does not count. */
  readonly broken: readonly string[]
}

/** What the ledger says of each passage of this text. */
export async function readExamination(db: Db, document: Document): Promise<DeskExamination> {
  const facts = await readLedgerFacts(db, document.slug)
  const holding = holdingOf(facts.examinations)
  const of = passagesOf(document)
  const passages = recordOf(document, facts).passages.map((passage, index) => ({
    ...passage,
    examined: (holding.get(passage.hash) ?? []).map(({ editor, at }) => ({ editor: editor.id, by: editor.name, at })),
    text: of[index]?.text ?? '',
    sources: of[index]?.sources.map(({ number }) => number) ?? [],
    namesSources: of[index]?.namesSources ?? false,
  }))
  return { passages, broken: facts.broken }
}
