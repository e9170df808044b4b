import type { Document } from '../digest/document'
import { tryParse } from '../digest/parse'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import type { Revision } from '../store/revisions/revision'
import { findRevision } from '../store/revisions/revisions'

/** Undefined if the revision does not exist, or if today's rules refuse its text. */
export async function documentAt(slug: string, number: number): Promise<Document | undefined> {
  const revision = await findRevision((await archive()).db, slug, number)
  return revision && readRevisionText(revision)
}

export const readRevisionText = (revision: Revision): Document | undefined =>
  tryParse(revision.text, parseContext(revision, revision.number)).document
