import { archive } from '../store/open-archive'
import { type ListedCorrection, listCorrections } from '../store/projections/corrections'

export type { ListedCorrection }

/** Of public documents only, newest first. */
export const readCorrections = async (limit: number, now = new Date()): Promise<readonly ListedCorrection[]> =>
  listCorrections((await archive()).db, limit, now)
