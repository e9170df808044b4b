import { type DeskExamination, readExamination } from './desk/examine'
import { Forbidden, isForbidden } from './desk/rights/forbidden'
import { may, type Right } from './desk/rights/may'
import type { Document } from './digest/document'
import type { Topic } from './digest/topic'
import { type State, stateAt } from './digest/visibility'
import type { Editor, Role } from './store/accounts/editor'
import { readSettings } from './store/accounts/settings'
import { findDeskHead, findStanding } from './store/desk/desk-head'
import { type DeskFilter, type DeskList, readDeskList } from './store/desk/desk-list'
import type { DeskRow } from './store/desk/desk-rows'
import { listRefusedFiles, type RefusedFile } from './store/ledger/refused-files'
import { findHandover, findLastEdit, type TrailStep } from './store/log/trail'
import { archive } from './store/open-archive'
import { listTopics } from './store/projections/topics'

export { cannotSave } from './store/archive-errors'
export type { QueueFlag } from './store/desk/with-filter'
export { readOutletRegistry } from './store/projections/current-registry'
export type { DeskFilter, DeskList, DeskRow, Editor, Right, Role, TrailStep }
export { Forbidden, isForbidden, may }

// The editor's door: reading is here, acting in lib/desk/, by noun. Every action checks the editor's rights
// (lib/desk/rights): a refused one is logged and throws Forbidden; a failed write throws what `cannotSave` recognises.

export interface DeskDocument {
  readonly document: Document
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly receivedAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** When it first was public, or will be once scheduled; undefined if never published. */
  readonly firstPublicAt: Date | undefined
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
  readonly handover: (TrailStep & { readonly act: string }) | undefined
  readonly lastEdit: TrailStep | undefined
  /** The publication requires two people: the last editor of the words cannot publish alone. */
  readonly twoPeople: boolean
  readonly examination: DeskExamination
}

/** In review first (newest day first), then drafts, scheduled, public, withdrawn. */
export const listDesk = async (editor: Editor, filter: DeskFilter, now = new Date()): Promise<DeskList> =>
  readDeskList((await archive()).db, { ...filter, for: editor.id }, now)

export async function openDocument(_editor: Editor, slug: string, now = new Date()): Promise<DeskDocument | undefined> {
  const { db } = await archive()
  const head = await findDeskHead(db, slug)
  if (!head) return undefined
  const { release, ...rest } = head
  const [handover, lastEdit, { twoPeople }] = [
    await findHandover(db, slug),
    await findLastEdit(db, slug),
    await readSettings(db),
  ]
  const known = { handover, lastEdit, twoPeople, examination: await readExamination(db, head.document) }
  return { ...rest, state: stateAt(release, now), publishAt: release.publishAt, ...known }
}

/** Reads state and revision without the text, for a publication. */
export async function readStanding(
  _editor: Editor,
  slug: string,
  now = new Date(),
): Promise<Pick<DeskDocument, 'revision' | 'state'> | undefined> {
  const standing = await findStanding((await archive()).db, slug)
  return standing && { revision: standing.revision, state: stateAt(standing.release, now) }
}

/** Files of content/ that the last sync could not read: the first of them by path, and how many there are. */
export const readRefusedFiles = async (
  _editor: Editor,
  limit = 20,
): Promise<{ readonly files: readonly RefusedFile[]; readonly total: number }> =>
  listRefusedFiles((await archive()).db, limit)

/** A topic as topics.yaml declares it; undefined where it does not. */
export const readDeclaredTopic = async (id: string): Promise<Topic | undefined> =>
  (await listTopics((await archive()).db)).find((topic) => topic.id === id)
