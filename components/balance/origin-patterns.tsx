/** The SVG patterns of a page's charts, once a page: app/styles/balance.css refers to them. */
export function OriginPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="patterns">
      <pattern id="hatched" width="3.5" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.5" height="4" />
      </pattern>
      <pattern id="dotted" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="2" height="2" />
      </pattern>
    </svg>
  )
}
