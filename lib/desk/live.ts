import type { Document } from '../digest/document'
import { publicSpan } from '../digest/public-span'
import { isPublic, releaseOf } from '../digest/visibility'
import type { Editor } from '../store/accounts/editor'
import type { Db } from '../store/archive'
import { findDeskHead } from '../store/desk/desk-head'
import { archive } from '../store/open-archive'
import { placeInTime } from '../store/revisions/kept-revision'
import { listRevisionsOf } from '../store/revisions/revisions'
import { readRevisionText } from './document-at'

export interface Live {
  readonly document: Document
  readonly revision: number
  readonly until: Date | undefined
}

/** The text readers see now, else the last they saw; undefined if there never was one. */
export async function readLive(_editor: Editor, slug: string, now = new Date()): Promise<Live | undefined> {
  const { db } = await archive()
  const head = await findDeskHead(db, slug)
  if (!head) return undefined
  if (isPublic(head.release, now)) return { document: head.document, revision: head.revision, until: undefined }
  return lastSeen(db, slug, now)
}

/** The last public text of a document that is not public now. */
export async function lastSeen(db: Db, slug: string, now: Date): Promise<Live | undefined> {
  for (const kept of placeInTime(await listRevisionsOf(db, slug))) {
    const { revision, replacedAt } = kept
    const document = readRevisionText(revision)
    const stand = document && { release: releaseOf(document, kept), savedAt: revision.at, replacedAt }
    const span = stand && publicSpan(stand, now)
    if (document && span) return { document, revision: revision.number, until: span.until ?? now }
  }
  return undefined
}
