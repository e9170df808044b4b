import { buttonClass } from '../controls/button'
import { type DeskQuery, queueAddress } from './desk-row'

export function Pager({ query, page, pages }: { query: DeskQuery; page: number; pages: number }) {
  if (pages < 2) return null
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 py-4 font-sans text-small">
      {page > 1 && (
        <a rel="prev" href={queueAddress({ ...query, page: page - 1 })} className={buttonClass()}>
          Newer
        </a>
      )}
      <span className="text-quiet tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a rel="next" href={queueAddress({ ...query, page: page + 1 })} className={buttonClass()}>
          Older
        </a>
      )}
    </nav>
  )
}
