import { addresses } from '@/lib/addresses'
import { Moment } from '../../ui/moment'
import { buttonClass } from '../frame/button'
import type { Restore, RevisionRow } from './revision-row'
import { RevisionItem } from './revision-row'

interface Props {
  readonly revisions: readonly RevisionRow[]
  readonly latest: number
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string }
  readonly chosen: { readonly from: number | undefined; readonly to: number | undefined }
  readonly pages: { readonly page: number; readonly last: number }
  readonly timeZone: string
  /** Undefined where the editor may not. */
  readonly restore: Restore | undefined
}

/** Every revision, newest first. Two of them are chosen to be compared, by a plain GET form. */
export function RevisionList({ revisions, latest, document, chosen, pages, timeZone, restore }: Props) {
  const address = addresses.deskRevisions(document.kind, document.slug)
  return (
    <section aria-labelledby="revisions-heading" className="py-4">
      <div className="flex flex-wrap items-center gap-4 border-b border-ink pb-2">
        <h2 id="revisions-heading" className="font-sans text-small font-semibold">
          Revisions
        </h2>
        <form id="compare" method="get" action={address}>
          <button type="submit" className={buttonClass()}>
            Compare the two chosen
          </button>
        </form>
      </div>
      <ol reversed className="list-none">
        {revisions.map((revision, index) => (
          <RevisionItem
            key={revision.number}
            revision={revision}
            latest={latest}
            kind={document.kind}
            from={chosen.from ? chosen.from === revision.number : index === Math.min(1, revisions.length - 1)}
            to={chosen.to ? chosen.to === revision.number : index === 0}
            at={<Moment at={revision.at} timeZone={timeZone} />}
            restore={restore}
          />
        ))}
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
