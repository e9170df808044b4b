import type { PublicDocument } from '@/lib/digest/public-document'
import { findSignOff, type SignOff } from '@/lib/store/accounts/sign-off'
import { archive } from '@/lib/store/open-archive'
import { findTally, type SentenceTally } from '@/lib/store/projections/sentence-tallies'
import { listUnbroken, type UnbrokenRevision } from '@/lib/store/revisions/revisions'

/** What readers may know of how a document came about. */
export interface OpenRecord {
  /** Those that can be compared, oldest first. */
  readonly revisions: readonly UnbrokenRevision[]
  /** What editors changed in the machine's draft; undefined for what was begun at the desk. */
  readonly edited: SentenceTally | undefined
  /** Undefined where files alone put it before readers. */
  readonly signedOff: SignOff | undefined
}

export async function readOpenRecord({ document: { slug }, revision }: PublicDocument): Promise<OpenRecord> {
  const { db } = await archive()
  const revisions = await listUnbroken(db, slug)
  const [edited, signedOff] = await Promise.all([
    findTally(db, slug),
    findSignOff(db, { slug, from: revisions[0]?.number ?? revision }),
  ])
  return { revisions, edited, signedOff }
}
