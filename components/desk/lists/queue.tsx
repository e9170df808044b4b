import { type QueueEntry, stateHeadings, states } from './desk-row'
import { QueueRow } from './queue-row'

export function Queue({ rows, timeZone }: { rows: readonly QueueEntry[]; timeZone: string }) {
  return states.map((state) => {
    const group = rows.filter((row) => row.state === state)
    if (!group.length) return null
    return (
      <section key={state} aria-labelledby={`queue-${state}`} className="mt-6">
        <h2 id={`queue-${state}`} className="border-b border-ink pb-1 font-sans text-small font-semibold">
          {stateHeadings[state]}
        </h2>
        <ul>
          {group.map((row) => (
            <QueueRow key={row.slug} row={row} timeZone={timeZone} />
          ))}
        </ul>
      </section>
    )
  })
}
