import type { LoggedAct } from '@/lib/desk/log'

const columns = ['id', 'at', 'editor_id', 'editor', 'act', 'document', 'revision', 'detail'] as const

const valuesOf = ({ id, at, editorId, editorName, act, slug, revision, detail }: LoggedAct) =>
  [id, at.toISOString(), editorId, editorName, act, slug, revision, detail] as const

/**
 * A cell of CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it: names and
 * details are typed by people, and strangers' attempts to sign in stand here too.
 */
function cell(value: string | number | undefined): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvHead = `${columns.join(',')}\r\n`

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
