/** The first thing a keyboard meets; unseen until it does. */
export function SkipLink() {
  return (
    <a href="#content" className="skip unprinted">
      Skip to the content
    </a>
  )
}
