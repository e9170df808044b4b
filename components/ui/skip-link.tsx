/** The first thing a keyboard meets; unseen until it does. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="unprinted small sr-only z-10 bg-paper px-3 py-2 text-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      Skip to the content
    </a>
  )
}
