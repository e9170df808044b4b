import { archive } from '../store/open-archive'
import { type ListedCorrection, listCorrections } from '../store/projections/corrections'

export type { ListedCorrection }

/** The corrections of everything that is public at `now`, newest first. Those of what was withdrawn are not among them. */
export const readCorrections = async (limit: number, now = new Date()): Promise<readonly ListedCorrection[]> =>
  listCorrections((await archive()).db, limit, now)
