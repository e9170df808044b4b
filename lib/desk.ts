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

// The editor's door. What is read stands here, what is done in lib/desk/, by noun. Every act checks the editor's
// rights (desk/rights/may.ts): one that goes too far is written to the log and throws Forbidden; a write that the
// archive cannot take throws what `cannotSave` tells.

/** A document as it lies on the desk. */
export interface DeskDocument {
  readonly document: Document
  readonly revision: number
  readonly state: State
  readonly publishAt: Date
  readonly receivedAt: Date
  readonly savedAt: Date
  readonly savedBy: string | undefined
  /** The first moment it was public, or will be once its release comes due. Undefined for what never was released. */
  readonly firstPublicAt: Date | undefined
  /** Its file: as imported, moved on since, or gone from content/. */
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
  /** The last time it went from hand to hand: handed in, sent back, or let go in another way. */
  readonly handover: (TrailStep & { readonly act: string }) | undefined
  /** Who changed its words last, typos aside. */
  readonly lastEdit: TrailStep | undefined
  /** The publication wants two people: whoever changed the words last cannot publish alone. */
  readonly twoPeople: boolean
}

/** What is in review first (newest day first), then drafts, then what is scheduled, live, withdrawn. */
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
  return { ...rest, state: stateAt(release, now), publishAt: release.publishAt, handover, lastEdit, twoPeople }
}

/** Where it stands and which revision it is: all that a release has to know beforehand. */
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
