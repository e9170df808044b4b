interface Props {
  readonly editions: readonly { readonly topic: string; readonly topicName: string; readonly reason: string }[]
}

/** Says which of today's editions are not there, and why. */
export function MissingEditions({ editions }: Props) {
  if (editions.length === 0) return null
  return (
    <aside aria-label="Missing today" className="my-4 border-pencil border-l-2 pl-3 font-sans text-small">
      {editions.map(({ topic, topicName, reason }) => (
        <p key={topic} className="py-0.5 wrap-anywhere">
          <strong className="font-semibold">Today’s edition of {topicName} is not here yet.</strong> {reason}
        </p>
      ))}
    </aside>
  )
}
