/**
 * A side's mark, drawn by app/styles/sides.css in the place's ink and shape: dot, ring, diamond, frame. Stands inside
 * `data-place`, and says nothing that the side's name does not say.
 */
export function PerspectiveMark() {
  return <i className="mark" aria-hidden="true" />
}
