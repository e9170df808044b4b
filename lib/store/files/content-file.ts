import type { Archive } from '../archive'

/** SHA-256 of each file as last taken in or written out, by slug. A file in conflict is not in it. */
export async function knownChecksums(_archive: Archive): Promise<ReadonlyMap<string, string>> {
  throw new Error('not written yet')
}

/** The file is no longer in content/. Its document stays; the desk says that the file is gone. */
export async function markFileGone(_archive: Archive, _slug: string, _at: Date): Promise<void> {
  throw new Error('not written yet')
}

/** The file now holds the text of this revision, because we wrote it there. */
export async function recordExport(
  _archive: Archive,
  _file: { slug: string; revision: number; at: Date },
): Promise<void> {
  throw new Error('not written yet')
}

export interface ExportedHead {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly revision: number
  /** Exactly what belongs in the file. */
  readonly text: string
  readonly checksum: string
  /** The file as last seen; undefined where there never was one. */
  readonly file: { readonly checksum: string; readonly state: 'present' | 'conflict' | 'gone' } | undefined
  /** Whether the desk saved since the file was last taken in or written out. */
  readonly deskChanged: boolean
}

/** The latest revision of every document, by slug, a batch in memory at a time. */
export async function* exportHeads(_archive: Archive): AsyncGenerator<ExportedHead> {
  yield* [] as ExportedHead[]
  throw new Error('not written yet')
}
