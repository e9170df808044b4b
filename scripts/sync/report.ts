import { printable } from '@/lib/content-files/fault-lines'
import type { FileOutcome } from '@/lib/content-files/import-files'

type Changed = Exclude<FileOutcome, { kind: 'refused' | 'passed-over' }>
type PassedOver = Extract<FileOutcome, { kind: 'passed-over' }>

export function syncLine(outcome: Changed, file: string): string {
  switch (outcome.kind) {
    case 'imported':
      return `imported  ${printable(file)} as revision ${outcome.revision}${notes(outcome)}`
    case 'kept':
      return `kept      ${printable(file)}: the desk has a newer text, revision ${outcome.revision}; npm run export writes it to the file`
    case 'gone':
      return `deleted   ${printable(file)}: the file is no longer in content/; its document stays as it is, and npm run export writes the file again`
    case 'conflict': {
      const { agreed, desk } = outcome
      const who = printable(desk.editorName ?? 'Somebody')
      const since = agreed > 0 ? ` after revision ${agreed}` : ''
      const saved = `${who} saved revision ${desk.revision} at ${desk.at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
      return `refused   ${printable(file)}: both the file and the document at the desk changed${since}: ${saved}. Keep the file's text with --prefer file, or the desk's with --prefer desk.`
    }
  }
}

const mostNamed = 3

/** One line a kind of ignored file, with the first of them. `fileOf` makes paths as one would open them. */
export function passedOverLines(outcomes: readonly PassedOver[], fileOf: (path: string) => string): string[] {
  const kinds = new Map<string, string[]>()
  for (const { what, path } of outcomes) kinds.set(what, [...(kinds.get(what) ?? []), printable(fileOf(path))])
  return [...kinds].map(([what, files]) => {
    const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : ''
    return `skipped   ${files.slice(0, mostNamed).join(', ')}${more}: ${what} are left alone`
  })
}

export function syncSummary(counts: Readonly<Record<string, number>>, dryRun: boolean): string {
  const { imported = 0, kept = 0, gone = 0, refused = 0, conflict = 0, unchanged = 0 } = counts
  const parts = [
    `${imported} imported`,
    `${refused + conflict} refused`,
    ...(kept ? [`${kept} kept`] : []),
    ...(gone ? [`${gone} deleted`] : []),
    `${unchanged} unchanged`,
  ]
  return `${parts.join(', ')}.${dryRun ? ' Nothing was written.' : ''}`
}

type ImportedFile = Extract<Changed, { kind: 'imported' }>

export const heldLines = (outcome: Changed, file: string): string[] =>
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
