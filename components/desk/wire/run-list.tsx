import { addresses } from '@/lib/addresses'
import type { NamedRun } from '@/lib/desk/wire'
import { ForeignText } from '../../text/foreign-text'
import { Moment } from '../../ui/moment'
import { countsOf, outcomeOf, starterOf } from './run-words'

interface Props {
  readonly runs: readonly NamedRun[]
  readonly timeZone: string
}

/** Runs of the wire, newest first. */
export function RunList({ runs, timeZone }: Props) {
  return (
    <section aria-labelledby="runs-heading" className="mt-8 border-t border-ink pt-3">
      <h2 id="runs-heading" className="font-sans text-small font-semibold">
        Runs
      </h2>
      {runs.length === 0 && <p className="small mt-2">Nothing has been gathered yet.</p>}
      <ol className="mt-2 border-t border-rule font-sans text-small empty:hidden">
        {runs.map((run) => (
          <li key={run.id} className="border-b border-rule py-2 wrap-anywhere">
            <a href={addresses.wire(run.id)} className="font-semibold underline decoration-rule underline-offset-4">
              {run.topicName}, {run.day}
            </a>
            : {outcomeOf(run)}
            <span className="block text-quiet">
              Started {starterOf(run)}, <Moment at={run.startedAt} timeZone={timeZone} />
              {countsOf(run) && `. ${countsOf(run)}`}
            </span>
            {run.reason && <span className="block text-pencil">{run.reason}</span>}
            {run.hasItems && (
              <span className="flex gap-x-4">
                <a href={addresses.wireItems(run.id)} className="underline decoration-rule underline-offset-4">
                  Articles<span className="sr-only"> of this run</span>
                </a>
                <a href={addresses.wireEvents(run.id)} className="underline decoration-rule underline-offset-4">
                  Events<span className="sr-only"> of this run</span>
                </a>
              </span>
            )}
            {run.stories.length > 0 && (
              <ul aria-label="Stories">
                {run.stories.map(({ slug, title }) => (
                  <li key={slug}>
                    Story:{' '}
                    <a
                      href={addresses.deskDocument('story', slug)}
                      className="underline decoration-rule underline-offset-4"
                    >
                      <ForeignText text={title} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
