import { addresses } from '@/lib/addresses'
import type { GatheredEdition } from '@/lib/desk/wire-items'
import { Day } from '../../ui/day'

interface Props {
  readonly editions: readonly (GatheredEdition & { readonly topicName: string })[]
}

/** Where a document begins that is made of articles which a run found. */
export function FromTheWire({ editions }: Props) {
  return (
    <section aria-labelledby="from-the-wire" className="mt-8 border-t border-ink pt-4">
      <h2 id="from-the-wire" className="font-serif text-head font-[520]">
        From the wire
      </h2>
      {editions.length === 0 && (
        <p className="small mt-1">
          Nothing has been gathered yet.{' '}
          <a href={addresses.wire()} className="underlined">
            Go to the wire
          </a>
        </p>
      )}
      <ul className="mt-2 border-t border-rule font-sans text-small empty:hidden">
        {editions.map(({ run, topicName, day }) => {
          const of = (
            <span className="sr-only">
              {' '}
              of {topicName}, <Day day={day} style="medium" />
            </span>
          )
          return (
            <li key={run} className="flex flex-wrap gap-x-5 gap-y-1 border-b border-rule py-2 wrap-anywhere">
              <span className="basis-full sm:min-w-64 sm:basis-auto">
                {topicName}, <Day day={day} style="medium" />
              </span>
              <a href={addresses.wireItems(run)} className="underlined">
                New digest of chosen articles{of}
              </a>
              <a href={`${addresses.wireItems(run)}?ticked=none`} className="underlined">
                New story of chosen articles{of}
              </a>
              <a href={addresses.wireEvents(run)} className="underlined">
                New story of an event{of}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
