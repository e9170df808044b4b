import { addresses } from '@/lib/addresses'
import { buttonClass } from '../controls/button'
import { BothClocks } from './both-clocks'
import { CompareByNumber } from './compare-by-number'
import { type LifeMoment, LifeMomentItem } from './life-moment'
import type { Restore, RevisionRow } from './revision-row'
import { RevisionItem } from './revision-row'

interface Props {
  readonly revisions: readonly RevisionRow[]
  readonly moments: readonly LifeMoment[]
  readonly latest: number
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string }
  readonly chosen: { readonly from: number | undefined; readonly to: number | undefined }
  readonly pages: { readonly page: number; readonly last: number }
  readonly timeZone: string
  readonly restore: Restore | undefined
}

/** Two revisions are chosen for comparison by a plain GET form. */
export function RevisionList({ revisions, moments, latest, document, chosen, pages, timeZone, restore }: Props) {
  const usual = { from: revisions[Math.min(1, revisions.length - 1)]?.number, to: revisions[0]?.number }
  const address = addresses.deskRevisions(document.kind, document.slug)
  return (
    <section aria-labelledby="revisions-heading" className="py-4">
      <div className="flex flex-wrap items-center gap-4 border-b border-ink pb-2">
        <h2 id="revisions-heading" className="font-sans text-small font-semibold">
          Revisions
        </h2>
        {latest > 1 && (
          <form id="compare" method="get" action={address}>
            <button type="submit" className={buttonClass()}>
              Compare selected
            </button>
          </form>
        )}
        {pages.last > 1 && <CompareByNumber address={address} latest={latest} chosen={chosen} />}
      </div>
      <ol reversed className="list-none">
        {entriesOf(revisions, moments).map((entry) =>
          'words' in entry ? (
            <LifeMomentItem key={entry.key} moment={entry} at={<BothClocks at={entry.at} timeZone={timeZone} />} />
          ) : (
            <RevisionItem
              key={entry.number}
              revision={entry}
              latest={latest}
              kind={document.kind}
              address={address}
              from={(chosen.from ?? usual.from) === entry.number}
              to={(chosen.to ?? usual.to) === entry.number}
              at={<BothClocks at={entry.at} timeZone={timeZone} />}
              restore={restore}
            />
          ),
        )}
      </ol>
      {pages.last > 1 && (
        <nav aria-label="Pages" className="flex items-center gap-4 py-4 font-sans text-small">
          {pages.page > 1 && <a href={`${address}?page=${pages.page - 1}`}>Newer</a>}
          Page {pages.page} of {pages.last}
          {pages.page < pages.last && <a href={`${address}?page=${pages.page + 1}`}>Older</a>}
        </nav>
      )}
    </section>
  )
}

/** Newest first; at the same moment, events come after the revision. */
const entriesOf = (revisions: readonly RevisionRow[], moments: readonly LifeMoment[]) =>
  [...moments, ...revisions].sort((one, other) => +other.at - +one.at)
