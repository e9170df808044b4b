/** A statement's parameters are bounded: 32,766 in SQLite, 65,535 in PostgreSQL. No row of ours has more than 30. */
const atOnce = 1_000

/** As many rows to each as fit into one statement, in their order; nothing where there are none. */
export function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += atOnce) parts.push(rows.slice(start, start + atOnce))
  return parts
}
