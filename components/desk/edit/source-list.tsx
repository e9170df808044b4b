import type { Source } from '@/lib/digest/source'
import { ForeignText } from '../../text/foreign-text'
import { Day } from '../../ui/day'

/** The sources of a side, at hand beside its highlights. They open in a new tab: the desk stays where it is. */
export function SourceList({ name, sources }: { name: string; sources: readonly Source[] }) {
  return (
    <section aria-label={`${name}: sources at hand`}>
      <h3 className="font-sans text-[0.75rem] font-semibold text-quiet">
        {sources.length} {sources.length === 1 ? 'source' : 'sources'}
      </h3>
      <ol className="mt-1 grid gap-1">
        {sources.map((source) => (
          <li
            key={source.number}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] font-sans text-small leading-snug wrap-anywhere"
          >
            <span className="text-quiet tabular-nums">{source.number}</span>
            <span>
              <a
                href={source.link}
                target="_blank"
                rel="noopener noreferrer"
                className="decoration-rule underline-offset-2 hover:underline"
              >
                <ForeignText text={source.title} />
              </a>{' '}
              <span className="text-quiet">
                <ForeignText text={source.outlet} />
                {source.date && (
                  <span className="whitespace-nowrap">
                    {' · '}
                    <Day day={source.date} style="short" />
                  </span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
