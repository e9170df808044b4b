import type { LoggedAct } from '@/lib/desk/log'

const columns = ['id', 'at', 'editor_id', 'editor', 'act', 'document', 'revision', 'detail'] as const

const valuesOf = ({ id, at, editorId, editorName, act, slug, revision, detail }: LoggedAct) =>
  [id, at.toISOString(), editorId, editorName, act, slug, revision, detail] as const

/** Characters that begin a formula in spreadsheets, with their fullwidth and small forms. */
const formula = '=+\\-@\\t\\r\\n＝＋－＠﹦﹢﹣﹫'
/** Spaces and invisible characters, which some spreadsheets skip. */
const unseen = '\\s\\p{Cf}\\p{Zs}'
/** At the beginning of a cell, or after what separates cells in other locales. */
const runs = new RegExp(`(?:^|[;\\t|\\r\\n])[${unseen}]*(?=[${formula}])`, 'gu')

/**
 * A CSV cell (RFC 4180), always in quotes. Text that a spreadsheet would run as a formula gets an apostrophe before it,
 * also where another locale's separator would begin a new cell: people type names and details.
 */
function cell(value: string | number | undefined): string {
  const harmless = (found: string, at: number) => `${at === 0 && found ? "'" : ''}${found}'`
  const text = typeof value === 'string' ? value.replace(runs, harmless) : String(value ?? '')
  return `"${text.replaceAll('"', '""')}"`
}

export const csvHead = `${columns.map(cell).join(',')}\r\n`

export const csvLines = (acts: readonly LoggedAct[]): string =>
  acts.map((act) => `${valuesOf(act).map(cell).join(',')}\r\n`).join('')

export const jsonLines = (acts: readonly LoggedAct[]): string =>
  acts
    .map((act) => {
      const values = valuesOf(act)
      return `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])))}\n`
    })
    .join('')
