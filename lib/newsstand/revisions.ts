import type { Document } from '@/lib/digest/document'
import { InvalidDocument } from '@/lib/digest/invalid-document'
import { parseDocument } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { type PublicSpan, publicSpan } from '@/lib/digest/public-span'
import { releaseOf } from '@/lib/digest/visibility'
import { findKeptRevision, type KeptRevision } from '@/lib/store/ledger/kept-revision'
import { archive } from '@/lib/store/open-archive'
import { parseContext } from '@/lib/store/parse-context'
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
 * The text that readers saw as revision `number`. Undefined where there is no such number, where it never was
 * public, and for as long as the document itself is not: what is withdrawn is withdrawn with its past.
 */
export async function readDigestRevision(slug: string, number: number, now = new Date()) {
  const current = await readDigest(slug, now)
  return current && withText(current, await findPast(current, number), number, now)
}

export async function readStoryRevision(slug: string, number: number, now = new Date()) {
  const current = await readStory(slug, now)
  return current && withText(current, await findPast(current, number), number, now)
}

const findPast = async ({ document }: PublicDocument, number: number): Promise<KeptRevision | undefined> =>
  Number.isSafeInteger(number) ? findKeptRevision((await archive()).db, document.slug, number) : undefined

function withText<Kind extends Document>(
  current: PublicDocument<Kind>,
  kept: KeptRevision | undefined,
  number: number,
  now: Date,
): PublicRevision<Kind> | undefined {
  const document = kept && readText(kept)
  if (!document || document.kind !== current.document.kind) return undefined
  const { revision, replacedAt } = kept
  const span = publicSpan({ release: releaseOf(document, kept), savedAt: revision.at, replacedAt }, now)
  if (!span) return undefined
  const reviewedByEditor = revision.origin === 'desk' || document.standing.reviewed !== undefined
  return { document: document as Kind, number, span, reviewedByEditor, current }
}

/** A text that the rules of today refuse cannot be shown any more; it stays in the ledger. */
function readText({ revision }: KeptRevision): Document | undefined {
  try {
    return parseDocument(revision.text, parseContext(revision, revision.number))
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined
    throw error
  }
}
