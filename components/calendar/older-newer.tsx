interface Shelf {
  readonly href: string
  readonly label: string
}

/** Between years and months of the archive, and pages of a list. */
export function OlderNewer({
  older,
  newer,
}: {
  older: Shelf | '' | false | undefined
  newer: Shelf | '' | false | undefined
}) {
  if (!older && !newer) return null
  return (
    <nav aria-label="Nearby" className="folio small mt-6 border-ink border-t">
      <span>
        {older && (
          <a href={older.href} rel="prev" className="inline-block py-1">
            <span aria-hidden="true">← </span>
            {older.label}
          </a>
        )}
      </span>
      <span />
      <span className="text-right">
        {newer && (
          <a href={newer.href} rel="next" className="inline-block py-1">
            {newer.label}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </span>
    </nav>
  )
}
