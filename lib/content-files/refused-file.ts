import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'
import type { UnreadableFile } from '@/lib/store/ledger/refused-files'
import { readRawFile } from './raw-file'

const mostShown = 40_000

export function refusalOf(contentDir: string, path: string, faults: readonly Fault[]): UnreadableFile {
  const raw = readRawFile(join(contentDir, path))
  if (raw.kind === 'refused' || raw.bytes.includes(0)) return { path, faults, text: undefined, isCut: false }
  const text = isUtf8(raw.bytes) ? raw.bytes.toString() : new TextDecoder().decode(raw.bytes)
  const shown = text.slice(0, mostShown).replace(/[\uD800-\uDBFF]$/, '\uFFFD')
  return { path, faults, text: shown, isCut: shown.length < text.length }
}
