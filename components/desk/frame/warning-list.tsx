import type { Warning } from '@/lib/digest/warning'

/** What an editor should look at, in red pencil: first what holds the document back. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const holding = warnings.filter(({ holds }) => holds)
  const others = warnings.filter(({ holds }) => !holds)
  return (
    <ul className="grid gap-1 font-sans text-small leading-snug">
      {[...holding, ...others].map((warning) => (
        <li
          key={`${warning.code} ${warning.line} ${warning.field} ${warning.message}`}
          className={`border-l-2 pl-2.5 ${warning.holds ? 'border-pencil text-pencil' : 'border-rule text-quiet'}`}
        >
          {warning.holds && <strong className="font-semibold">Holds it back: </strong>}
          {warning.message}
          {warning.line !== undefined && <span className="whitespace-nowrap"> (line {warning.line})</span>}
        </li>
      ))}
    </ul>
  )
}

/** The warning that weighs most, and how many there are besides, for a line of a list. */
export function warningWords(warnings: readonly Warning[]): string | undefined {
  const first = warnings.find(({ holds }) => holds) ?? warnings[0]
  if (!first) return undefined
  const words = `${first.holds ? 'Held back: ' : 'To note: '}${first.message}`
  return warnings.length > 1 ? `${words} (and ${warnings.length - 1} more)` : words
}
