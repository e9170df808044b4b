import { sourcePopover } from '@/components/digest/references'
import { OutletName } from '@/components/outlets/outlet-name'
import { Day } from '@/components/ui/day'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Source } from '@/lib/digest/source'
import { SourceTitle } from './source-title'

interface Props {
  readonly sources: readonly Source[]
  /** Numbers that some highlight names: their entries open at the highlight as well. */
  readonly named: ReadonlySet<number>
  readonly registry: OutletRegistry
}

/** Numbered sources; the numbers are the file's own. */
export function SourceList({ sources, named, registry }: Props) {
  return (
    <ol className="source-list">
      {sources.map(({ number, title, link, outlet, date, locale, line }) => (
        <li key={line} id={`source-${number}`} value={number} className="anchored">
          <span className="number" aria-hidden="true">
            {number}
          </span>
          <span {...(named.has(number) && { id: sourcePopover(number), popover: 'auto', className: 'opened' })}>
            <SourceTitle title={title} link={link} locale={locale} />{' '}
            <span className="small">
              <OutletName name={outlet} registry={registry} />
              {date && (
                <>
                  <span aria-hidden="true">{'\u00A0·'}</span>{' '}
                  <Day day={date} style="short" className="whitespace-nowrap" />
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
