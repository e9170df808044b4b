import type * as z from 'zod'
import { rootOf } from './build-record'
import { hashOf, printDayRecord, printRecord, sha256 } from './canonical'
import { type DayRecordFile, dayRecordFile, type RecordFile, type RecordLink, recordFile } from './record-schema'

/** `link` counts from 1 and `revision` is the one that this link names, where the fault is in a link. */
export interface RecordFault {
  readonly link?: number
  readonly revision?: number
  /** A sentence for a person. */
  readonly reason: string
}

export type Checked =
  | { readonly kind: 'record'; readonly file: RecordFile }
  | { readonly kind: 'day'; readonly file: DayRecordFile }
  | { readonly kind: 'broken'; readonly faults: readonly [RecordFault, ...RecordFault[]] }

/**
 * Checks a record or a day's record, by its own bytes alone. It holds only if it is byte for byte as it was published:
 * a file that was formatted anew does not, although its hashes may.
 */
export function checkRecord(bytes: Uint8Array): Checked {
  const text = decode(bytes)
  if (typeof text !== 'string') return broken(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return broken(unreadable(text.split('\n')))
  }
  return isDay(value) ? checkDay(value, text) : checkChain(value, text)
}

/** Whether `earlier` is the beginning of `later`, as it is unless history was rewritten or the document withdrawn. */
export function checkContinues(earlier: RecordFile, later: RecordFile): RecordFault | undefined {
  if (earlier.kind !== later.kind || earlier.id !== later.id)
    return { reason: `The earlier record is of ${earlier.id}, this one of ${later.id}.` }
  const index = earlier.chain.findIndex(({ hash }, at) => later.chain[at]?.hash !== hash)
  const link = earlier.chain[index]
  if (!link) return undefined
  if (!later.chain.some(({ hash }) => earlier.chain.some((one) => one.hash === hash)))
    return { reason: 'The chain was begun anew since: nothing of the earlier record is in this one.' }
  return faultAt(index, link, `${nameOf(link)} of the earlier record is not in this one, or not as it was.`)
}

const isDay = (value: unknown): boolean => typeof value === 'object' && value !== null && 'documents' in value

function checkChain(value: unknown, text: string): Checked {
  const parsed = recordFile.safeParse(value)
  if (!parsed.success) return broken(malformed(parsed.error.issues, value))
  const file = parsed.data
  const faults = [...contentFaults(file), ...(contentFaults(file).length > 0 ? [] : orderFaults(file))]
  const [fault, ...more] = [...faults, ...frameFaults(file)]
  if (fault) return broken(fault, ...more)
  const spelling = spellingFault(text, printRecord(file), file.chain)
  return spelling ? broken(spelling) : { kind: 'record', file }
}

const contentFaults = ({ chain }: RecordFile): RecordFault[] =>
  chain.flatMap((link, index) => {
    const { hash, ...rest } = link
    if (hashOf(rest) !== hash) return [faultAt(index, link, `${nameOf(link)} is not what its hash was made of.`)]
    if (link.type === 'revision' || sha256(link.examined) === link.passage) return []
    return [faultAt(index, link, `${nameOf(link)} does not have the text that its passage is the hash of.`)]
  })

function orderFaults({ chain, head }: RecordFile): RecordFault[] {
  const faults = chain.flatMap((link, index) => {
    const before = chain[index - 1]
    if (link.previous === (before?.hash ?? null)) return []
    const reason = before
      ? `A link is missing between ${nameOf(before)} and ${nameOf(link)}, or they changed places.`
      : `The first link is missing: ${nameOf(link)} names one before it.`
    return [faultAt(index, link, reason)]
  })
  const last = chain.at(-1)
  if (faults.length > 0 || !last || last.hash === head) return faults
  return [
    faultAt(chain.length - 1, last, `The head is not the hash of the last link, ${nameOf(last)}: links are missing.`),
  ]
}

function frameFaults({ chain: _, seal, ...rest }: RecordFile): RecordFault[] {
  if (hashOf(rest) === seal) return []
  return [{ reason: 'What the file says besides its chain (address, sign-off, counts, head) is not what was sealed.' }]
}

function checkDay(value: unknown, text: string): Checked {
  const parsed = dayRecordFile.safeParse(value)
  if (!parsed.success) return broken(malformed(parsed.error.issues, undefined))
  const file = parsed.data
  const { seal, ...rest } = file
  if (rootOf(file.day, file.documents) !== file.root)
    return broken({ reason: `The root is not that of the heads of ${file.day}: one was changed, added or left out.` })
  if (hashOf(rest) !== seal)
    return broken({ reason: 'What the file says besides its root (addresses, days, faults) is not what was sealed.' })
  const spelling = spellingFault(text, printDayRecord(file), [])
  return spelling ? broken(spelling) : { kind: 'day', file }
}

const broken = (fault: RecordFault, ...more: readonly RecordFault[]): Checked => ({
  kind: 'broken',
  faults: [fault, ...more],
})

const faultAt = (index: number, { revision }: RecordLink, reason: string): RecordFault => ({
  link: index + 1,
  revision,
  reason,
})

const nameOf = ({ type, revision }: RecordLink): string =>
  type === 'revision' ? `Revision ${revision}` : `An examination of revision ${revision}`

/** The text, or a fault that names the line which is no UTF-8. */
function decode(bytes: Uint8Array): string | RecordFault {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return strict.decode(bytes)
  } catch {
    return unreadable(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n'))
  }
}

/** Links stand on lines of their own, from the second line on. */
function unreadable(lines: readonly string[]): RecordFault {
  const links = lines.filter((_, index) => index > 0).map((line) => line.replace(/,$/, ''))
  const index = links.findIndex((line) => !isJson(line) || line.includes('\uFFFD'))
  const line = links[index]
  if (!lines[0]?.startsWith('{"') || line === undefined || line.startsWith(']'))
    return { reason: 'The file is not JSON; its first or its last lines were changed.' }
  const [, revision] = /"revision":([1-9]\d{0,8})\b/.exec(line) ?? []
  return {
    link: index + 1,
    ...(revision && { revision: Number(revision) }),
    reason: `Link ${index + 1}${revision ? `, of revision ${revision},` : ''} is not JSON: it was changed.`,
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function malformed(issues: readonly z.core.$ZodIssue[], value: unknown): RecordFault {
  const [issue] = issues
  const [name, index] = issue?.path ?? []
  const where = issue?.path.join('.') || 'the file'
  const links = (value as { chain?: unknown } | null | undefined)?.chain
  if (name !== 'chain' || typeof index !== 'number' || !Array.isArray(links))
    return { reason: `This is no record of format 1: ${where}: ${issue?.message ?? 'is not known'}` }
  const { revision } = (links[index] ?? {}) as { revision?: unknown }
  const number = typeof revision === 'number' ? revision : undefined
  return {
    link: index + 1,
    ...(number !== undefined && { revision: number }),
    reason: `Link ${index + 1}${number === undefined ? '' : `, of revision ${number},`} is not of format 1: ${where}: ${issue?.message}`,
  }
}

function spellingFault(text: string, printed: string, chain: readonly RecordLink[]): RecordFault | undefined {
  if (text === printed) return undefined
  const [lines, own] = [text.split('\n'), printed.split('\n')]
  const index = own.findIndex((line, at) => line !== lines[at])
  const link = chain[index - 1]
  const reason = 'Its values hold, and it is not written as it was published (RFC 8785, a line for each link).'
  return link ? faultAt(index - 1, link, `${nameOf(link)}: ${reason}`) : { reason }
}
