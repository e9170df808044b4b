import { existsSync } from 'node:fs'
import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { decodeText, originOf, readRawFile } from './raw-file'

/** `absent` without a file; the faults of one that cannot be read. */
export function readOwnFile<Value>(
  path: string,
  parse: (text: string, origin: string) => Value,
  absent: Value,
): { readonly value: Value } | { readonly faults: readonly Fault[] } {
  if (!existsSync(path)) return { value: absent }
  const raw = readRawFile(path)
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { faults: text }
  try {
    return { value: parse(text, originOf(path)) }
  } catch (error) {
    if (isInvalidDocument(error)) return error
    throw error
  }
}
