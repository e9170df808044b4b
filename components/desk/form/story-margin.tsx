import { ForeignText } from '../../text/foreign-text'
import type { OpenStory } from '../state/open-document'

/** Beside a story's summary, what its file says of it and the desk does not change: who reported it. */
export function StoryMargin({ story: { outlets } }: { story: OpenStory }) {
  return (
    <section aria-label="Outlets" data-field="outlets" tabIndex={-1} className="font-sans text-small">
      <h3 className="text-[0.75rem] font-semibold text-quiet">Outlets</h3>
      <ul>
        {outlets.map(({ name, count }) => (
          <li key={name}>
            <ForeignText text={name} /> <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
