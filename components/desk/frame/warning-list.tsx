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

/** `2 hold it back, 1 to note`, for a line of a list. */
export function warningCount(warnings: readonly Warning[]): string | undefined {
  const holding = warnings.filter(({ holds }) => holds).length
  const rest = warnings.length - holding
  const words = [holding && `${holding} hold${holding === 1 ? 's' : ''} it back`, rest && `${rest} to note`]
  return words.filter(Boolean).join(', ') || undefined
}
