import type { Document } from '@/lib/digest/document'
import { stateAt } from '@/lib/digest/visibility'
import type { Archive, Db } from '../archive'
import { heldOnArrival, type StoppingFinding } from '../projections/checklist'
import { findHead } from '../revisions/find-head'
import { releaseOfHead } from '../revisions/head'
import { checksumOf } from '../revisions/revision'
import { findLatestRevision } from '../revisions/revisions'
import { appendWithin } from './append-revision'
import { forgetRefusal } from './refused-files'

export interface SentDocument {
  /** A draft: who sends it cannot publish. */
  readonly document: Document
  readonly token: { readonly id: number; readonly name: string }
  /** Where it belongs, relative to content/. */
  readonly path: string
  /** The request's Idempotency-Key, with the SHA-256 of what was sent. */
  readonly once?: { readonly key: string; readonly fingerprint: string } | undefined
  /** What the preflight found that stops it; looked for before the transaction, which must be short. */
  readonly found: readonly StoppingFinding[]
  readonly at: Date
  /** Answers what would happen and writes nothing. */
  readonly dryRun?: boolean
}

export type Landing =
  /** It is now the latest revision. */
  | { readonly kind: 'saved'; readonly revision: number }
  /** The ledger has this text, or has answered this key, already. `latest` may be a later revision of the desk's. */
  | { readonly kind: 'same'; readonly revision: number; readonly latest: number }
  /** An editor has worked on it; nothing was written. */
  | { readonly kind: 'desk-moved-on'; readonly revision: number; readonly at: Date }
  /** It is out, or on its way; nothing was written. */
  | {
      readonly kind: 'no-draft'
      readonly revision: number
      readonly state: 'review' | 'scheduled' | 'published' | 'withdrawn'
    }
  /** The key was used for something else; nothing was written. */
  | { readonly kind: 'key-reused'; readonly slug: string; readonly revision: number }

/** Answers to keys are kept for so long. */
const keptFor = 7 * 24 * 60 * 60 * 1000

/**
 * Takes what a program sent as a draft: a new document, or the next revision of a draft that nobody at the desk has
 * touched. Unlike a file of content/ it leaves no trace of a file, which the next sync would miss.
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
    // Sent again because the first answer was lost: it has arrived, and an editor works on it.
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
