/** SQLite allows 32,766 parameters, PostgreSQL 65,535; no row has more than 30. */
const atOnce = 1_000

/** Splits rows by the limit of one statement, in order; empty for none. */
export function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += atOnce) parts.push(rows.slice(start, start + atOnce))
  return parts
}
