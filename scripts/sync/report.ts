import type { FileOutcome } from '@/lib/content-files/import-files'

type Told = Exclude<FileOutcome, { kind: 'refused' }>
type Fault = Extract<FileOutcome, { kind: 'refused' }>['faults'][number]

/** One line about a file that changed. `file` is its path as one would open it. */
export function syncLine(outcome: Told, file: string): string {
  switch (outcome.kind) {
    case 'imported':
      return `imported  ${printable(file)} as revision ${outcome.revision}${notes(outcome)}`
    case 'kept':
      return `kept      ${printable(file)}: the desk's revision ${outcome.revision} stays`
    case 'gone':
      return `gone      ${printable(file)}: its document stays in the ledger`
    case 'conflict': {
      const { agreed, desk } = outcome
      const who = desk.editorName ?? 'the desk'
      const since = agreed > 0 ? ` since revision ${agreed}` : ''
      return `refused   ${printable(file)}: the file and the desk both moved on${since}; ${who} saved revision ${desk.revision} on ${desk.at.toISOString().slice(0, 16).replace('T', ' ')} UTC. Decide with --prefer file or --prefer desk.`
    }
  }
}

/** A line with file, line, field and reason for each fault. */
export const refusalLines = (file: string, faults: readonly Fault[]): string[] =>
  faults.map(
    ({ line, field, reason }) =>
      `refused   ${printable(file)}${line ? `:${line}` : ''} ${printable(field)}: ${printable(reason)}`,
  )

export function syncSummary(counts: Readonly<Record<string, number>>, dryRun: boolean): string {
  const { imported = 0, kept = 0, gone = 0, refused = 0, conflict = 0, unchanged = 0 } = counts
  const parts = [
    `${imported} imported`,
    `${refused + conflict} refused`,
    ...(kept ? [`${kept} kept`] : []),
    ...(gone ? [`${gone} gone`] : []),
    `${unchanged} unchanged`,
  ]
  return `${parts.join(', ')}.${dryRun ? ' Nothing was written.' : ''}`
}

type ImportedFile = Extract<Told, { kind: 'imported' }>

/** A line for each finding that holds a file which says of itself that it is out; none where it is out, or a draft. */
export const heldLines = (outcome: Told, file: string): string[] =>
  outcome.kind === 'imported' && isHeld(outcome)
    ? outcome.held.map(
        ({ line, message }) =>
          `held      ${printable(file)}${line === undefined ? '' : `:${line}`} ${printable(message)}`,
      )
    : []

const isHeld = ({ document: { standing }, held }: ImportedFile): boolean =>
  held.length > 0 && !standing.draft && !standing.withdrawn && !standing.reviewed

function notes(outcome: ImportedFile): string {
  const { standing, warnings } = outcome.document
  const state = standing.withdrawn ? 'withdrawn' : standing.draft ? 'a draft' : isHeld(outcome) ? 'held as a draft' : ''
  const seen = warnings.length > 0 ? `${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}` : ''
  const all = [state, seen].filter(Boolean)
  return all.length > 0 ? ` (${all.join(', ')})` : ''
}

/** File names and texts from outside, without what could drive a terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '�')
