import type { LoggedAct } from '@/lib/desk/log'

const columns = ['id', 'at', 'editor_id', 'editor', 'act', 'document', 'revision', 'detail'] as const

const valuesOf = ({ id, at, editorId, editorName, act, slug, revision, detail }: LoggedAct) =>
  [id, at.toISOString(), editorId, editorName, act, slug, revision, detail] as const

/** What spreadsheets take for the beginning of a formula, in the forms that they take for the same letter. */
const formula = '=+\\-@\\t\\r\\n＝＋－＠﹦﹢﹣﹫'
/** Blanks and letters that cannot be seen, which some of them pass over. */
const unseen = '\\s\\p{Cf}\\p{Zs}'
/** At the beginning, or after what parts cells where a list is not parted by commas. */
const runs = new RegExp(`(?:^|[;\\t|\\r\\n])[${unseen}]*(?=[${formula}])`, 'gu')

/**
 * A cell of CSV (RFC 4180), always in quotes. Text that a spreadsheet would run as a formula gets an apostrophe before
 * it, also where a spreadsheet of another country would begin a new cell: names and details are typed by people.
 */
function cell(value: string | number | undefined): string {
  const harmless = (found: string, at: number) => `${at === 0 && found ? "'" : ''}${found}'`
  const text = typeof value === 'string' ? value.replace(runs, harmless) : String(value ?? '')
  return `"${text.replaceAll('"', '""')}"`
}

export const csvHead = `${columns.map(cell).join(',')}\r\n`

export const csvLines = (acts: readonly LoggedAct[]): string =>
  acts.map((act) => `${valuesOf(act).map(cell).join(',')}\r\n`).join('')

/** One object a line; what is not known is null. */
export const jsonLines = (acts: readonly LoggedAct[]): string =>
  acts
    .map((act) => {
      const values = valuesOf(act)
      return `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])))}\n`
    })
    .join('')
