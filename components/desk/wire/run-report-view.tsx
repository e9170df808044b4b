import { addresses } from '@/lib/addresses'
import type { ReportedItem, ReportedStory, RunReport } from '@/lib/desk/wire'
import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'

interface Props {
  readonly report: RunReport
  /** Slugs of its stories that have a document. */
  readonly stories: ReadonlySet<string>
}

/** What a run read, chose and left out, and why, and the stories it found. */
export function RunReportView({ report, stories }: Props) {
  const { feeds, sides, drafting } = report
  const failed = feeds.filter(({ failure }) => failure !== undefined)
  return (
    <>
      {failed.length > 0 && (
        <section aria-labelledby="failed-heading" className="mt-6 border-t border-ink pt-3">
          <h2 id="failed-heading" className="font-sans text-small font-semibold">
            {counted(failed.length, 'feed')} could not be read
          </h2>
          <ul className="mt-2 font-sans text-small">
            {failed.map(({ side, name, failure = '' }) => (
              <li key={`${side} ${name}`} className="border-b border-rule py-1.5 wrap-anywhere">
                <ForeignText text={name} /> <span className="text-quiet">({side})</span>
                <span className="block text-pencil">
                  <ForeignText text={failure} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drafting.length > 0 && (
        <section aria-labelledby="drafting-heading" className="mt-6 border-t border-ink pt-3">
          <h2 id="drafting-heading" className="font-sans text-small font-semibold">
            How it was drafted
          </h2>
          <Drafting notes={drafting} />
        </section>
      )}
      {sides.map(({ id, name, wanted, chosen, leftOut, firstLeftOut }) => (
        <section key={id} aria-labelledby={`side-${id}`} className="mt-6 border-t border-ink pt-3">
          <h2 id={`side-${id}`} className="font-sans text-small font-semibold">
            {name}: {chosen.length} of {wanted}
          </h2>
          <ol className="mt-2 font-sans text-small">
            {chosen.map((item) => (
              <Item key={`${item.link} ${item.title}`} item={item} />
            ))}
          </ol>
          {leftOut > 0 && (
            <details className="mt-2 font-sans text-small">
              <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
                Left out ({leftOut})
              </summary>
              <ol>
                {firstLeftOut.map((item) => (
                  <Item key={`${item.link} ${item.title}`} item={item} />
                ))}
              </ol>
              {leftOut > firstLeftOut.length && <p className="text-quiet">And {leftOut - firstLeftOut.length} more.</p>}
            </details>
          )}
        </section>
      ))}
      {report.stories.wanted > 0 && (
        <section aria-labelledby="stories-heading" className="mt-6 border-t border-ink pt-3">
          <h2 id="stories-heading" className="font-sans text-small font-semibold">
            Stories: {report.stories.made.length} of {report.stories.wanted}
          </h2>
          <ol className="mt-2 font-sans text-small">
            {report.stories.made.map((story) => (
              <Story key={story.slug} story={story} hasDocument={stories.has(story.slug)} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const storyWords: Record<NonNullable<ReportedStory['state']>, string> = {
  landed: 'a new draft',
  updated: 'the draft was updated',
  unchanged: 'the draft is the same',
  beside: 'the document was left as it is',
  failed: 'it could not be made',
}

function Story({ story, hasDocument }: { readonly story: ReportedStory; readonly hasDocument: boolean }) {
  const { slug, title, state, obstacle, reason, articles, firstArticles, drafting = [] } = story
  const words = <ForeignText text={title} />
  return (
    <li className="border-b border-rule py-1.5 wrap-anywhere">
      {hasDocument ? (
        <a
          href={addresses.deskDocument('story', slug)}
          className="font-semibold underline decoration-rule underline-offset-4"
        >
          {words}
        </a>
      ) : (
        words
      )}
      {state && `: ${storyWords[state]}`}
      {obstacle && (
        <span className="block text-pencil">
          <ForeignText text={obstacle} />
        </span>
      )}
      <span className="block text-quiet">{reason}</span>
      <details>
        <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
          Articles ({articles})
        </summary>
        <ol>
          {firstArticles.map((item) => (
            <Item key={`${item.link} ${item.title}`} item={item} />
          ))}
        </ol>
        {articles > firstArticles.length && <p className="text-quiet">And {articles - firstArticles.length} more.</p>}
      </details>
      {drafting.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
            How it was drafted
          </summary>
          <Drafting notes={drafting} />
        </details>
      )}
    </li>
  )
}

function Drafting({ notes }: { readonly notes: RunReport['drafting'] }) {
  return (
    <ul className="mt-2 font-sans text-small">
      {notes.map(({ kind, text }) => (
        <li key={`${kind} ${text}`} className="border-b border-rule py-1.5 wrap-anywhere">
          {kind !== 'model' && <strong className="font-semibold">{noteWords[kind]}: </strong>}
          <ForeignText text={text} />
        </li>
      ))}
    </ul>
  )
}

const noteWords = { dropped: 'Dropped', check: 'To check' } as const

function Item({ item: { title, outlet, link, reason } }: { readonly item: ReportedItem }) {
  const words = <ForeignText text={title} />
  return (
    <li className="border-b border-rule py-1.5 wrap-anywhere">
      {/^https?:/.test(link) ? (
        <a href={link} rel="noreferrer" className="underline decoration-rule underline-offset-4">
          {words}
        </a>
      ) : (
        words
      )}{' '}
      (<ForeignText text={outlet} />)
      <span className="block text-quiet">
        <ForeignText text={reason} />
      </span>
    </li>
  )
}
