import type { ReactNode } from 'react'
import { addresses } from '@/lib/addresses'
import type { GatheredItems } from '@/lib/desk/wire-items'
import { Day } from '../../ui/day'
import { Notice } from '../controls/notice'

interface Props {
  readonly gathered: GatheredItems
  /** Which of the two pages of a run's articles this is. */
  readonly page: 'items' | 'events'
  readonly problem: string | undefined
  readonly children: ReactNode
}

/** Of which run the articles are, and where else they lead. */
export function ItemsHead({ gathered: { run, day, list, newer }, page, problem, children }: Props) {
  const isItems = page === 'items'
  const address = isItems ? addresses.wireItems : addresses.wireEvents
  return (
    <div className="grid gap-2 pt-4 pb-2">
      <h1 className="font-serif text-head font-[520]">
        {list.topic.name}, <Day day={day} />: {isItems ? 'articles of a run' : 'events of a run'}
      </h1>
      <p className="flex flex-wrap gap-x-4 font-sans text-small">
        {isItems ? (
          <a href={addresses.wireEvents(run)} className="underlined">
            Events, to move their borders
          </a>
        ) : (
          <a href={addresses.wireItems(run)} className="underlined">
            All articles
          </a>
        )}
        <a href={addresses.wire(run)} className="underlined">
          Report of the run
        </a>
        <a href={addresses.wire()} className="underlined">
          All runs
        </a>
      </p>
      {newer && (
        <p className="font-sans text-small text-pencil">
          There is a newer run of this day.{' '}
          <a href={address(newer)} className="underlined">
            Go to its {isItems ? 'articles' : 'events'}
          </a>
        </p>
      )}
      {problem && (
        <Notice look="pencil" urgent>
          {problem}
        </Notice>
      )}
      <div className="max-w-headline font-sans text-small">{children}</div>
    </div>
  )
}
