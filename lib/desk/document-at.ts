import type { Document } from '../digest/document'
import { isInvalidDocument } from '../digest/invalid-document'
import { parseDocument } from '../digest/parse'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'
import type { Revision } from '../store/revisions/revision'
import { findRevision } from '../store/revisions/revisions'

/** Undefined if the revision does not exist, or if today's rules refuse its text. */
export async function documentAt(slug: string, number: number): Promise<Document | undefined> {
  const revision = await findRevision((await archive()).db, slug, number)
  return revision && readRevisionText(revision)
}

export function readRevisionText(revision: Revision): Document | undefined {
  try {
    return parseDocument(revision.text, parseContext(revision, revision.number))
  } catch (error) {
    if (isInvalidDocument(error)) return undefined
    throw error
  }
}
