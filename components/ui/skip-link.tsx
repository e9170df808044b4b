export function SkipLink() {
  return (
    <a href="#content" className="skip unprinted">
      Skip to the content
    </a>
  )
}
