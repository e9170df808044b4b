import type { Archive } from './archive'

/** The archive of this process, opened and migrated once and kept across development reloads. */
export function archive(): Promise<Archive> {
  throw new Error('not written yet')
}
