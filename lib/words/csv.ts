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

/** One line with its end. */
export const csvLine = (values: readonly (string | number | undefined)[]): string => `${values.map(cell).join(',')}\r\n`
