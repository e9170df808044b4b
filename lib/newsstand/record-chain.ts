import type { Document } from '@/lib/digest/document'
import { memoizeLast } from '@/lib/digest/memoize'
import { tryParse } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'
import { publicSpan } from '@/lib/digest/public-span'
import { releaseOf } from '@/lib/digest/visibility'
import { archive } from '@/lib/store/open-archive'
import { parseContext } from '@/lib/store/parse-context'
import { type KeptExamination, readExaminations } from '@/lib/store/projections/record'
import { findRecordDay, type RecordDay } from '@/lib/store/projections/record-days'
import {
  checksumOf,
  findUnbrokenFrom,
  type KeptRevision,
  listRevisionsOf,
  placeInTime,
} from '@/lib/store/revisions/revisions'
import { readDigest, readStory } from '../newsstand'
import { type OpenRecord, readOpenRecord } from './open-record'

export interface ChainRevision {
  readonly number: number
  /** Since when readers saw it. */
  readonly from: Date
  readonly document: Document
}

/** What a document's record is made of. */
export interface RecordChain {
  readonly current: PublicDocument
  /** All since it is public without a break, oldest first (decision 67). */
  readonly revisions: readonly ChainRevision[]
  /** In the order of the ledger; of drafts too. */
  readonly examinations: readonly KeptExamination[]
  readonly open: OpenRecord
  /** A sentence, where a row of the ledger is not as it was saved; there is no record then. */
  readonly fault: string | undefined
}

/** Undefined unless the document is public. */
export async function readRecordChain(
  { kind, slug }: { readonly kind: 'digest' | 'story'; readonly slug: string },
  now = new Date(),
): Promise<RecordChain | undefined> {
  const current = kind === 'digest' ? await readDigest(slug, now) : await readStory(slug, now)
  if (!current) return undefined
  const { db } = await archive()
  const from = (await findUnbrokenFrom(db, slug)) ?? current.revision
  const kept = placeInTime(await listRevisionsOf(db, slug))
    .filter(({ revision }) => revision.number >= from)
    .toReversed()
  const { examinations, broken } = await readExaminations(db, slug)
  return {
    current,
    revisions: kept.flatMap((each) => recorded(each, kind, now) ?? []),
    examinations,
    open: await readOpenRecord(current),
    fault: faultIn(kept, from) ?? broken[0],
  }
}

/** The ledger refuses to change a row; this finds what was changed past it. */
function faultIn(kept: readonly KeptRevision[], from: number): string | undefined {
  const missing = kept.findIndex(({ revision }, index) => revision.number !== from + index)
  if (missing >= 0 || kept.length === 0)
    return `Revision ${from + Math.max(missing, 0)} is missing in the ledger. Restore it from a backup.`
  const forged = kept.find(({ revision: { text, checksum } }) => checksumOf(text) !== checksum)?.revision
  return (
    forged &&
    `Revision ${forged.number} in the ledger is not the text that was saved: its SHA-256 differs. Restore it from a backup.`
  )
}

/** Undefined for one that was replaced in the moment it was saved, or that today's rules refuse. */
function recorded(kept: KeptRevision, kind: 'digest' | 'story', now: Date): ChainRevision | undefined {
  const { revision, replacedAt } = kept
  const { slug, number, text, checksum } = revision
  const { document } = readText(`${slug} ${number} ${checksum}`, () => tryParse(text, parseContext(revision, number)))
  if (document?.kind !== kind) return undefined
  const span = publicSpan({ release: releaseOf(document, kept), savedAt: revision.at, replacedAt }, now)
  return span && { number, from: span.from, document }
}

/** A day's record reads every revision of its documents. */
const readText = memoizeLast<ReturnType<typeof tryParse>>(100)

export const readRecordDay = async (day: string | undefined, now = new Date()): Promise<RecordDay | undefined> =>
  findRecordDay((await archive()).db, day, now)
