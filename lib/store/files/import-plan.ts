import type { Selectable } from 'kysely'
import type { ContentFileTable, HeadTable } from '../tables'

export interface Sides {
  /** The file's checksum now. */
  readonly checksum: string
  /** The file as the two sides last agreed on it. */
  readonly file: Selectable<ContentFileTable> | undefined
  readonly head: Pick<HeadTable, 'number' | 'checksum'> | undefined
  /** The newest revision that holds the file's text, where there is one. */
  readonly sameText: number | undefined
  readonly prefer: 'file' | 'desk' | undefined
}

export type Plan =
  /** Append the file's text on top of this revision. */
  | { readonly kind: 'append'; readonly basedOn: number }
  /** Nothing to take; the file stands at this revision. */
  | { readonly kind: 'agree'; readonly revision: number }
  | { readonly kind: 'keep'; readonly revision: number }
  | { readonly kind: 'conflict' }

/** What becomes of a file, from what both sides have done since they last agreed. Pure. */
export function planImport({ checksum, file, head, sameText, prefer }: Sides): Plan {
  if (!head) return { kind: 'append', basedOn: 0 }
  if (head.checksum === checksum) return { kind: 'agree', revision: head.number }
  const agreed = file?.revision ?? 0
  // The file has not moved; the desk is ahead of it until the next export.
  if (file?.checksum === checksum) return { kind: 'agree', revision: agreed }
  // The file was written out after they last agreed, and the desk went on since.
  if (sameText !== undefined && sameText > agreed) return { kind: 'agree', revision: sameText }
  if (head.number === agreed || prefer === 'file') return { kind: 'append', basedOn: head.number }
  return prefer === 'desk' ? { kind: 'keep', revision: head.number } : { kind: 'conflict' }
}
