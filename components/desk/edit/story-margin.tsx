import { ForeignText } from '../../text/foreign-text'
import type { OpenStory } from '../draft/open-document'
import { Marks } from '../preflight/marks'

const headingClass = 'text-[0.75rem] font-semibold text-quiet'

/** Beside a story's summary, what its file says of it and the desk does not change: who reported it, its image. */
export function StoryMargin({ story: { outlets, image } }: { story: OpenStory }) {
  return (
    <div className="grid gap-3 font-sans text-small">
      <section aria-label="Outlets" data-field="outlets" tabIndex={-1}>
        <h3 className={headingClass}>Outlets</h3>
        <ul>
          {outlets.map(({ name, count }) => (
            <li key={name}>
              <ForeignText text={name} /> <span className="text-quiet tabular-nums">{count}</span>
            </li>
          ))}
        </ul>
      </section>
      {image && (
        <section aria-label="Image" data-field="image" tabIndex={-1}>
          <h3 className={headingClass}>Image</h3>
          <Marks of={{ kind: 'field', field: 'image.description' }} />
          <p className="wrap-anywhere">
            <ForeignText text={image.description} />
          </p>
        </section>
      )}
    </div>
  )
}
