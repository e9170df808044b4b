import type { Document } from '@/lib/digest/document'
import { type LedgerFacts, recordOf } from '@/lib/digest/examination/compute-record'
import { type DocumentRecord, isReviewed } from '@/lib/digest/examination/record'
import { tryParse } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type PublicSpan, publicSpan } from '@/lib/digest/public-span'
import { releaseOf } from '@/lib/digest/visibility'
import { archive } from '@/lib/store/open-archive'
import { parseContext } from '@/lib/store/parse-context'
import { readLedgerFacts } from '@/lib/store/projections/record'
import { publicChecksum } from '@/lib/store/revisions/public-checksum'
import { findKeptRevision, findUnbrokenFrom, type KeptRevision } from '@/lib/store/revisions/revisions'
import { readDigest, readStory } from '../newsstand'

export interface PublicRevision<Kind extends Document = Document> {
  readonly document: Kind
  readonly number: number
  readonly span: PublicSpan
  readonly reviewedByEditor: boolean
  /** As `PublicDocument` has it, of this text. */
  readonly record: DocumentRecord
  readonly current: PublicDocument<Kind>
}

/**
 * Undefined for a revision that does not exist or never was public, and while the document itself is not public. A
 * withdrawn text stays hidden when the document returns with other words (decision 41).
 */
export async function readDigestRevision(slug: string, number: number, now = new Date()) {
  const current = await readDigest(slug, now)
  return current && withText(current, await findPast(current, number), now)
}

export async function readStoryRevision(slug: string, number: number, now = new Date()) {
  const current = await readStory(slug, now)
  return current && withText(current, await findPast(current, number), now)
}

interface Past extends KeptRevision {
  /** The document was public without a break from this revision until now. */
  readonly isUnbroken: boolean
  readonly facts: LedgerFacts
}

async function findPast({ document: { slug } }: PublicDocument, number: number): Promise<Past | undefined> {
  if (!Number.isSafeInteger(number)) return undefined
  const { db } = await archive()
  const kept = await findKeptRevision(db, slug, number)
  const from = await findUnbrokenFrom(db, slug)
  const isUnbroken = from !== undefined && number >= from
  return kept && { ...kept, isUnbroken, facts: await readLedgerFacts(db, slug) }
}

function withText<Kind extends Document>(
  current: PublicDocument<Kind>,
  past: Past | undefined,
  now: Date,
): PublicRevision<Kind> | undefined {
  const document = past && readText(past)
  if (!document || document.kind !== current.document.kind) return undefined
  const { revision, replacedAt, isUnbroken } = past
  if (!isUnbroken && publicChecksum(document) !== publicChecksum(current.document)) return undefined
  const span = publicSpan({ release: releaseOf(document, past), savedAt: revision.at, replacedAt }, now)
  if (!span) return undefined
  const record = recordOf(document, past.facts)
  const reviewedByEditor = isReviewed(record)
  return { document: document as Kind, number: revision.number, span, reviewedByEditor, record, current }
}

/** Whether readers saw the same in two revisions. */
export const isSameText = (one: PublicRevision, other: PublicRevision): boolean =>
  publicChecksum(one.document) === publicChecksum(other.document)

/** A text that today's rules refuse is not shown; it stays in the ledger. */
const readText = ({ revision }: KeptRevision): Document | undefined =>
  tryParse(revision.text, parseContext(revision, revision.number)).document
