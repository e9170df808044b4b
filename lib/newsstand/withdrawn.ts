import { archive } from '../store/open-archive'
import { findWithdrawn, listWithdrawn, type WithdrawnDocument } from '../store/projections/withdrawn'

export type { WithdrawnDocument }

/**
 * The notice in the place of a document that was public and is no more: kind, topic and day, when it left and why.
 * Undefined for what is public, and for what never was: that leaves no trace.
 */
export const readWithdrawn = async (kind: 'digest' | 'story', slug: string): Promise<WithdrawnDocument | undefined> =>
  findWithdrawn((await archive()).db, kind, slug)

/** What editors withdrew, the latest first. */
export const readWithdrawals = async (limit: number): Promise<readonly WithdrawnDocument[]> =>
  listWithdrawn((await archive()).db, limit)
