import type { Document } from '../digest/document'
import { InvalidDocument } from '../digest/invalid-document'
import { parseDocument } from '../digest/parse'
import { findRevision } from '../store/ledger/revisions'
import { archive } from '../store/open-archive'
import { parseContext } from '../store/parse-context'

/** The document that a revision holds; undefined where there is no such revision, or where today's rules refuse it. */
export async function documentAt(slug: string, number: number): Promise<Document | undefined> {
  const revision = await findRevision((await archive()).db, slug, number)
  if (!revision) return undefined
  try {
    return parseDocument(revision.text, parseContext(revision, number))
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined
    throw error
  }
}
