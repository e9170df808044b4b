import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DayRecordFile, RecordFile } from './record-schema'

/** RFC 8785: keys sorted, no white space, one spelling for each value. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null'

/** SHA-256 of the canonical form in UTF-8, in hexadecimal. */
export const hashOf = (value: unknown): string => sha256(canonical(value))

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A line for each link, so that a damaged file still says which one it is. */
export const printRecord = (file: RecordFile): string => printLines('chain', file)

export const printDayRecord = (file: DayRecordFile): string => printLines('documents', file)

function printLines<Name extends string>(name: Name, file: Readonly<Record<Name, readonly unknown[]>>): string {
  const { [name]: listed, ...rest } = file
  const lines = (listed as readonly unknown[]).map(canonical).join(',\n')
  return `{"${name}":[\n${lines}\n],\n${canonical(rest).slice(1)}\n`
}
