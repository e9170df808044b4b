import type { Fault } from '@/lib/digest/invalid-document'

/** Faults of a file as lines for a terminal: `refused   content/feeds.yaml:10 topics.x.due: is …`. */
export const faultLines = (kind: 'refused' | 'draft', file: string, faults: readonly Fault[]): string[] =>
  faults.map(({ line, field, reason }) => {
    const where = field === 'file' ? '' : ` ${printable(field)}`
    return `${kind.padEnd(9)} ${printable(file)}${line ? `:${line}` : ''}${where}: ${printable(reason)}`
  })

/** Third-party text without control characters, which could drive a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '�')
