import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { HeldFinding, PassedFinding } from '@/lib/preflight/finding'
import type { ArrivalTable, RevisionTable } from '../tables'

export interface Revision {
  readonly slug: string
  readonly kind: 'digest' | 'story'
  readonly number: number
  readonly text: string
  readonly checksum: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly editorName: string | undefined
  readonly reason: string | undefined
  readonly basedOn: number
  readonly at: Date
  readonly passed: readonly PassedFinding[]
  readonly held: readonly HeldFinding[] | undefined
}

type Row = Selectable<RevisionTable> & { readonly held: ArrivalTable['held'] | null }

export const revisionFromRow = (row: Row): Revision => ({
  slug: row.slug,
  kind: row.kind,
  number: row.number,
  text: row.text,
  checksum: row.checksum,
  origin: row.origin,
  editorName: row.editor_name ?? undefined,
  reason: row.reason ?? undefined,
  basedOn: row.based_on,
  at: new Date(row.at),
  passed: passedFromText(row.passed),
  held: row.held === null ? undefined : heldFromText(row.held),
})

export const heldFromText = (held: string): readonly HeldFinding[] => JSON.parse(held) as HeldFinding[]

export const passedFromText = (passed: string | null): readonly PassedFinding[] =>
  passed ? (JSON.parse(passed) as PassedFinding[]) : []

/** SHA-256 in hexadecimal, equal to that of the file. */
export const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
