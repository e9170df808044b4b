import { archive } from '../store/open-archive'
import { type ListedCorrection, listCorrections } from '../store/projections/corrections'
import { findWithdrawn, listWithdrawn, type WithdrawnDocument } from '../store/projections/withdrawn'

export type { ListedCorrection }

/** Of public documents only, newest first. */
export const readCorrections = async (limit: number, now = new Date()): Promise<readonly ListedCorrection[]> =>
  listCorrections((await archive()).db, limit, now)

export type { WithdrawnDocument }

/**
 * The notice in place of a withdrawn document. Undefined for what is public and for what never was, which leaves no
 * trace.
 */
export const readWithdrawn = async (kind: 'digest' | 'story', slug: string): Promise<WithdrawnDocument | undefined> =>
  findWithdrawn((await archive()).db, kind, slug)

export const readWithdrawals = async (limit: number): Promise<readonly WithdrawnDocument[]> =>
  listWithdrawn((await archive()).db, limit)
