import { archive } from '@/lib/store/open-archive'
import type { Revision } from '@/lib/store/revisions/revision'
import { listRevisionsOf } from '@/lib/store/revisions/revisions'

/** Newest first. */
export const listRevisions = async (slug: string): Promise<readonly Revision[]> =>
  listRevisionsOf((await archive()).db, slug)
