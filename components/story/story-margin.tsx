import { OutletName } from '@/components/sources/outlet-name'
import { ForeignText } from '@/components/text/foreign-text'
import type { Story } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { lineAttributes } from '@/lib/digest/script'

type Props = Pick<Story, 'outlets' | 'image'> & { readonly registry: OutletRegistry }

export function StoryMargin({ outlets, image, registry }: Props) {
  if (outlets.length === 0 && !image) return null
  return (
    <aside aria-label="Outlets and picture" className="grid content-start gap-6">
      {outlets.length > 0 && (
        <section aria-labelledby="outlets">
          <h2 id="outlets" className="caps mb-2">
            Outlets
          </h2>
          <ul className="text-note">
            {outlets.map(({ name, count }) => (
              <li key={name} className="flex items-baseline justify-between gap-4 border-rule border-t py-1.5">
                <span>
                  <OutletName name={name} registry={registry} />
                </span>
                <span className="small">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {image && (
        <figure>
          <figcaption className="caps mb-2">Description of the picture</figcaption>
          <p {...lineAttributes(image.description)} className="text-note text-quiet">
            <ForeignText text={image.description} line={lineAttributes(image.description)} />
          </p>
          {(image.source ?? image.link) && (
            <p className="small mt-1.5">
              {image.source && (
                <>
                  From <ForeignText text={image.source} />
                </>
              )}
              {image.source && image.link && ' · '}
              {image.link && (
                <a href={image.link} rel="noopener nofollow" className="underlined">
                  View the picture
                </a>
              )}
            </p>
          )}
        </figure>
      )}
    </aside>
  )
}
