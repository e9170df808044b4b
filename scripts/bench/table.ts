export interface Table {
  readonly title?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export function printTable({ title, columns, rows }: Table): void {
  if (title) console.log(`\n${title}\n`)
  const cells = [columns, ...rows].map((row) => row.map(shown))
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)))
  for (const [number, row] of cells.entries()) {
    console.log(row.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('   '))
    if (number === 0) console.log(widths.map((width) => '─'.repeat(width)).join('   '))
  }
}

const shown = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 }) : value

export const median = (figures: readonly number[]): number => quantile(figures, 0.5)

export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
