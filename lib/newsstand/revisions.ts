import type { Document } from '@/lib/digest/document'
import { tryParse } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type PublicSpan, publicSpan } from '@/lib/digest/public-span'
import { releaseOf } from '@/lib/digest/visibility'
import { archive } from '@/lib/store/open-archive'
import { parseContext } from '@/lib/store/parse-context'
import { findKeptRevision, findUnbrokenFrom, type KeptRevision } from '@/lib/store/revisions/kept-revision'
import { publicChecksum } from '@/lib/store/revisions/public-checksum'
import { readDigest, readStory } from '../newsstand'

/** A text that was public once, of a document that is public now. */
export interface PublicRevision<Kind extends Document = Document> {
  readonly document: Kind
  readonly number: number
  readonly span: PublicSpan
  readonly reviewedByEditor: boolean
  /** What readers see instead of it, or the very same. */
  readonly current: PublicDocument<Kind>
}

/**
 * The text that readers saw as revision `number`. Undefined where there is no such number, where it never was public,
 * and for as long as the document itself is not. What was taken out of public view stays out, also when the document
 * is back with other words (decision 41).
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
  /** Readers could read the document without a break from this revision up to now. */
  readonly isUnbroken: boolean
}

async function findPast({ document: { slug } }: PublicDocument, number: number): Promise<Past | undefined> {
  if (!Number.isSafeInteger(number)) return undefined
  const { db } = await archive()
  const kept = await findKeptRevision(db, slug, number)
  const from = await findUnbrokenFrom(db, slug)
  return kept && { ...kept, isUnbroken: from !== undefined && number >= from }
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
  const reviewedByEditor = revision.origin === 'desk' || document.standing.reviewed !== undefined
  return { document: document as Kind, number: revision.number, span, reviewedByEditor, current }
}

/** A text that the rules of today refuse cannot be shown any more; it stays in the ledger. */
const readText = ({ revision }: KeptRevision): Document | undefined =>
  tryParse(revision.text, parseContext(revision, revision.number)).document
