import { sourcePopover } from '@/components/digest/references'
import { OutletName } from '@/components/sources/outlet-name'
import { Day } from '@/components/ui/day'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { Source } from '@/lib/digest/source'
import { SourceTitle } from '../sources/source-title'

interface Props {
  readonly sources: readonly Source[]
  /** Numbers that some highlight names: their entries are popovers as well. */
  readonly named: ReadonlySet<number>
  readonly registry: OutletRegistry
}

/** The numbers are the file's own, which may have gaps. */
export function SourceList({ sources, named, registry }: Props) {
  return (
    <ol className="source-list" start={sources[0]?.number}>
      {sources.map(({ number, title, link, outlet, date, locale, line }, index) => (
        <li key={line} id={`source-${number}`} value={follows(sources, index) ? undefined : number}>
          <div {...(named.has(number) && { id: sourcePopover(number), popover: 'auto', className: 'opened' })}>
            <SourceTitle title={title} link={link} locale={locale} />
            <p>
              <OutletName name={outlet} registry={registry} />
              {date && (
                <>
                  {' · '}
                  <Day day={date} style="short" />
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Whether a number is one more than the one before, so that the list needs no `value` for it. */
export const follows = (sources: readonly Pick<Source, 'number'>[], index: number): boolean =>
  index === 0 || sources[index]?.number === (sources[index - 1]?.number ?? 0) + 1
