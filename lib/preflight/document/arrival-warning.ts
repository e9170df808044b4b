import type { Warning } from '@/lib/digest/warning'
import type { Place, Rule } from '../finding'

/** Warnings of the parser that another rule gives with more evidence, or that publishing itself settles. */
const elsewhere = new Set([
  'no-highlights',
  'no-summary',
  'no-perspectives',
  'perspective-without-section',
  'count-disagrees',
  'undeclared-outlet',
  'draft-missing',
])

/** What the parser warned about when the text arrived: lines that are no source, unknown keys, stray text. */
export const arrivalWarning: Rule = {
  id: 'arrival-warning',
  weighs: 'warns or notes',
  looksFor:
    'what reading the file came upon: lines that are no source, addresses that cannot be linked, dates in doubt, text among ' +
    'bullets; unknown keys (a note)',
  check: ({ warnings }) =>
    warnings
      .filter(({ code }) => !elsewhere.has(code))
      .map((warning) => ({
        level: warning.holds ? 'warn' : 'note',
        message: `${warning.message}.`,
        ...{ evidence: [], place: placeOf(warning) },
      })),
}

export const placeOf = ({ line, field }: Pick<Warning, 'line' | 'field'>): Place =>
  line === undefined ? { kind: 'field', field: field ?? 'file' } : { kind: 'line', line }
