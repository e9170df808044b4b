import type { Document } from '@/lib/digest/document'
import type { Archive } from '../archive'

export interface FileImport {
  /** As parsed from the file; `document.text` is the file, byte for byte. */
  readonly document: Document
  readonly at: Date
  /** How to settle a conflict: the file's text becomes a new revision, or the desk's stays. */
  readonly prefer?: 'file' | 'desk'
  /** Answers what would happen and writes nothing. */
  readonly dryRun?: boolean
}

export type Imported =
  | { readonly kind: 'imported'; readonly revision: number }
  /** The ledger knows this text already. */
  | { readonly kind: 'unchanged' }
  /** `prefer: 'desk'`: the desk's revision stays; `export` writes it over the file. */
  | { readonly kind: 'kept'; readonly revision: number }
  /** The file and the desk both moved since they last agreed (at revision `agreed`); nothing was taken. */
  | {
      readonly kind: 'conflict'
      readonly agreed: number
      readonly desk: { readonly revision: number; readonly editorName: string | undefined; readonly at: Date }
    }

/** Takes a file's document into the ledger as a revision of origin `file`, or says why not. */
export async function importRevision(_archive: Archive, _file: FileImport): Promise<Imported> {
  throw new Error('not written yet')
}
