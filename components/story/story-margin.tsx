import { ForeignText } from '@/components/text/foreign-text'
import type { Story } from '@/lib/digest/document'

/** What stands beside a story: who told it, and the picture that came with it, in words. */
export function StoryMargin({ outlets, image }: Pick<Story, 'outlets' | 'image'>) {
  if (outlets.length === 0 && !image) return null
  return (
    <aside aria-label="Outlets and picture" className="grid content-start gap-6">
      {outlets.length > 0 && (
        <section aria-labelledby="outlets">
          <h2 id="outlets" className="caps mb-2">
            Told by
          </h2>
          <ul className="text-note">
            {outlets.map(({ name, count }) => (
              <li key={name} className="flex items-baseline justify-between gap-4 border-rule border-t py-1.5">
                <span>
                  <ForeignText text={name} />
                </span>
                <span className="small">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {image && (
        <figure>
          <figcaption className="caps mb-2">The picture, in words</figcaption>
          <p className="text-note text-quiet">
            <ForeignText text={image.description} />
          </p>
          {(image.source ?? image.link) && (
            <p className="small mt-1.5">
              {image.source && (
                <>
                  Seen at <ForeignText text={image.source} />
                </>
              )}
              {image.source && image.link && ' · '}
              {image.link && (
                <a href={image.link} rel="noopener nofollow" className="underlined">
                  Open it there
                </a>
              )}
            </p>
          )}
        </figure>
      )}
    </aside>
  )
}
