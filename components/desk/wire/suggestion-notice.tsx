import { addresses } from '@/lib/addresses'
import type { DeskRow } from '@/lib/desk'
import { Moment } from '../../ui/moment'

/** What the desk says of a draft that lies beside a document. */
export interface LaidBeside {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly at: Date
  /** Who chose its articles; undefined where a run did. */
  readonly by: string | undefined
}

interface Props {
  readonly suggestion: LaidBeside
  readonly state: DeskRow['state']
  readonly timeZone: string
}

/** On the page of a document beside which a suggestion lies. */
export function SuggestionNotice({ suggestion: { kind, slug, at, by }, state, timeZone }: Props) {
  return (
    <section
      aria-label="Suggestion"
      className="my-3 border-pencil border-l-2 pl-3 font-sans text-pencil text-small leading-snug"
    >
      <p className="py-0.5 wrap-anywhere">
        <strong className="font-semibold">
          {by ?? 'A newer run'} (<Moment at={at} timeZone={timeZone} />) laid a suggestion beside this{' '}
          {state === 'draft' ? 'draft' : 'document'}.
        </strong>{' '}
        Nothing here was changed.{' '}
        <a href={addresses.deskSuggestion(kind, slug)} className="underline underline-offset-3">
          Compare the two
        </a>
      </p>
    </section>
  )
}
