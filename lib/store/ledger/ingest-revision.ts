import type { Document } from '@/lib/digest/document'
import { stateAt } from '@/lib/digest/visibility'
import type { Archive, Db } from '../archive'
import { heldOnArrival, type StoppingFinding } from '../projections/checklist'
import { findHead, releaseOfHead } from '../revisions/head'
import { checksumOf, findLatestRevision } from '../revisions/revisions'
import { appendWithin } from './append-revision'
import { forgetRefusal } from './refused-files'

export interface SentDocument {
  /** Its text says that it is a draft. */
  readonly document: Document
  readonly token: { readonly id: number; readonly name: string }
  /** Relative to content/. */
  readonly path: string
  /** The request's Idempotency-Key, with the SHA-256 of what was sent. */
  readonly once?: { readonly key: string; readonly fingerprint: string } | undefined
  /** Found by the preflight before the transaction, which must be short. */
  readonly found: readonly StoppingFinding[]
  readonly at: Date
  /** Writes nothing. */
  readonly dryRun?: boolean
}

export type Landing =
  | { readonly kind: 'saved'; readonly revision: number }
  /** This text, or this key, arrived before. `latest` may be a later revision. */
  | { readonly kind: 'same'; readonly revision: number; readonly latest: number }
  /** The latest revision was made at the desk. Nothing is written in this and the following cases. */
  | { readonly kind: 'desk-moved-on'; readonly revision: number; readonly at: Date }
  | {
      readonly kind: 'no-draft'
      readonly revision: number
      readonly state: 'review' | 'scheduled' | 'published' | 'withdrawn'
    }
  /** The key belongs to another request. */
  | { readonly kind: 'key-reused'; readonly slug: string; readonly revision: number }

/** How long an Idempotency-Key is remembered. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/**
 * Saves a new draft, or the next revision of a draft that was not edited at the desk. No content_file row is written:
 * the next sync would report the file as deleted.
 */
export async function ingestRevision(archive: Archive, sent: SentDocument): Promise<Landing> {
  const { document, token, once, at, path } = sent
  if (sent.dryRun) {
    const landing = await planWithin(archive.db, sent)
    if (landing.kind !== 'append') return landing
    return { kind: 'saved', revision: landing.basedOn + 1 }
  }
  return archive.write(async (db) => {
    await db
      .deleteFrom('ingest_answer')
      .where('at', '<', new Date(at.getTime() - keptFor).toISOString())
      .execute()
    const plan = await planWithin(db, sent)
    const landing = plan.kind === 'append' ? await append(db, sent, plan.basedOn) : plan
    if (landing.kind !== 'saved' && landing.kind !== 'same') return landing
    await forgetRefusal(db, { path, sentBy: token.name })
    if (once)
      await db
        .insertInto('ingest_answer')
        .values({ ...once, token: token.id, slug: document.slug, revision: landing.revision, at: at.toISOString() })
        .onConflict((conflict) => conflict.columns(['token', 'key']).doNothing())
        .execute()
    return landing
  })
}

type Plan = Exclude<Landing, { kind: 'saved' }> | { readonly kind: 'append'; readonly basedOn: number }

async function planWithin(db: Db, { document: { slug, text }, token, once, at, dryRun }: SentDocument): Promise<Plan> {
  const head = await findHead(db, slug)
  if (once && !dryRun) {
    const answered = await db
      .selectFrom('ingest_answer')
      .select(['fingerprint', 'slug', 'revision'])
      .where('token', '=', token.id)
      .where('key', '=', once.key)
      .executeTakeFirst()
    if (answered && answered.fingerprint !== once.fingerprint)
      return { kind: 'key-reused', slug: answered.slug, revision: answered.revision }
    if (answered) return { kind: 'same', revision: answered.revision, latest: head?.number ?? answered.revision }
  }
  if (!head) return { kind: 'append', basedOn: 0 }
  const checksum = checksumOf(text)
  const latest = head.number
  if (head.checksum === checksum) return { kind: 'same', revision: latest, latest }
  const revision = await findLatestRevision(db, slug)
  if (revision?.origin === 'desk') {
    // A retry after a lost answer: the text had arrived before the desk went on.
    const earlier = await revisionWith(db, slug, checksum)
    if (earlier !== undefined) return { kind: 'same', revision: earlier, latest }
    return { kind: 'desk-moved-on', revision: latest, at: revision.at }
  }
  const state = stateAt(releaseOfHead(head), at)
  return state === 'draft' ? { kind: 'append', basedOn: latest } : { kind: 'no-draft', revision: latest, state }
}

async function revisionWith(db: Db, slug: string, checksum: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('revision')
    .select('number')
    .where('slug', '=', slug)
    .where('checksum', '=', checksum)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

async function append(
  db: Db,
  { document, token, at, found: checklist }: SentDocument,
  basedOn: number,
): Promise<Landing> {
  const held = await heldOnArrival(db, document.slug, checklist)
  const reason = `Sent by the pipeline “${token.name}”`
  const submission = crypto.randomUUID()
  const given = { document, basedOn, origin: 'import', acts: ['import'], reason, submission, at } as const
  const appended = await appendWithin(db, { ...given, checklist, held })
  // The head was read in this very transaction.
  if (appended.kind !== 'saved') throw new Error(`${document.slug} moved within one transaction`)
  return { kind: 'saved', revision: appended.revision.number }
}
