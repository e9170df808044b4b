import type { Warning } from '@/lib/digest/document'
import type { FindingPlace, Rule } from '../finding'
import { inEarlierWords } from './earlier-words'

const elsewhere = new Set([
  'no-highlights',
  'no-summary',
  'no-perspectives',
  'perspective-without-section',
  'count-disagrees',
  'undeclared-outlet',
  'draft-missing',
])

export const arrivalWarning: Rule = {
  id: 'arrival-warning',
  weighs: 'warns or notes',
  looksFor:
    'problems found when reading the file: lines that are not a source, addresses that cannot be linked, unclear dates, ' +
    'text among bullets; unknown keys (a note)',
  check: ({ warnings }) =>
    warnings
      .filter(({ code }) => !elsewhere.has(code))
      .map((warning) => ({
        level: warning.holds ? 'warn' : 'note',
        message: `${warning.message}.`,
        evidence: [],
        grounds: [inEarlierWords(`${warning.message}.`)],
        place: placeOf(warning),
      })),
}

export const placeOf = ({ line, field }: Pick<Warning, 'line' | 'field'>): FindingPlace =>
  line === undefined ? { kind: 'field', field: field ?? 'file' } : { kind: 'line', line }
