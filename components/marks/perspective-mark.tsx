/**
 * A side's mark (app/styles/sides.css). Must be inside `data-place`; decoration, since the side's name says the same.
 */
export function PerspectiveMark() {
  return <i className="mark" aria-hidden="true" />
}
