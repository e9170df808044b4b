interface PageLink {
  readonly href: string
  readonly label: string
}

export function OlderNewer({
  older,
  newer,
}: {
  older: PageLink | '' | false | undefined
  newer: PageLink | '' | false | undefined
}) {
  if (!older && !newer) return null
  return (
    <nav aria-label="Nearby" className="folio small mt-6">
      <span>
        {older && (
          <a href={older.href} rel="prev">
            <span aria-hidden="true">← </span>
            {older.label}
          </a>
        )}
      </span>
      <span />
      <span>
        {newer && (
          <a href={newer.href} rel="next">
            {newer.label}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </span>
    </nav>
  )
}
