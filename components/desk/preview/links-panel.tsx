import { Moment } from '../../ui/moment'
import { LinkFacts, LinkRow } from './link-row'
import type { LinkActions, Linked, ListedLink } from './listed-link'
import { MakeLink } from './make-link'

interface Props {
  readonly document: Linked
  /** Newest first; only those that work have an address. */
  readonly links: readonly ListedLink[]
  readonly durations: readonly { readonly hours: number; readonly words: string }[]
  readonly newId: string
  readonly actions: LinkActions
  readonly timeZone: string
}

export function LinksPanel({ document, links, durations, newId, actions, timeZone }: Props) {
  const [good, over] = [links.filter(({ address }) => address), links.filter(({ address }) => !address)]
  return (
    <section
      id="preview-links"
      data-no-edit
      aria-labelledby="preview-links-heading"
      className="mt-10 scroll-mt-20 border-t border-ink pt-2"
    >
      <h2 id="preview-links-heading" className="font-sans text-small font-semibold">
        Preview links{good.length > 0 && ` (${good.length} active)`}
      </h2>
      <p className="small mb-3">
        Anybody with a preview link can read the latest saved text without an account, until the link expires or is
        revoked. Withdrawing the document revokes all of them.
      </p>
      <div className="grid max-w-headline gap-4">
        <MakeLink document={document} durations={durations} newId={newId} make={actions.make} />
        {good.length > 0 && (
          <ul>
            {good.map((link) => (
              <LinkRow key={link.id} link={link} document={document} timeZone={timeZone} end={actions.end} />
            ))}
          </ul>
        )}
        {over.length > 0 && (
          <details>
            <summary className="cursor-pointer py-1 font-sans text-small font-semibold">
              Expired or revoked ({over.length})
            </summary>
            <ul className="font-sans text-small text-quiet">
              {over.map((link) => (
                <li key={link.id} className="border-t border-rule py-1.5">
                  <LinkFacts link={link} timeZone={timeZone} />, <Ending link={link} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}

function Ending({ link: { ended, expiresAt }, timeZone }: { link: ListedLink; timeZone: string }) {
  if (!ended)
    return (
      <>
        expired <Moment at={expiresAt} timeZone={timeZone} />
      </>
    )
  return (
    <>
      {ended.by
        ? `revoked by ${ended.by}`
        : 'revoked when the document was withdrawn or unpublished, or a backup was restored'}
      , <Moment at={ended.at} timeZone={timeZone} />
    </>
  )
}
