import type { FoundItem } from '@/lib/desk/wire-items'
import { ForeignText } from '../../text/foreign-text'
import { Moment } from '../../ui/moment'

interface Props {
  readonly article: FoundItem['item']
  /** What ticking it sends. */
  readonly name: string
  readonly value: string | number
  readonly isTicked?: boolean
  /** What a run said of it. */
  readonly reason?: string | undefined
  readonly timeZone: string
}

/** An article of a run, to be ticked. */
export function FoundArticle({ article, name, value, isTicked = false, reason, timeZone }: Props) {
  const { title, outlet, link, published } = article
  return (
    <li className="border-b border-rule py-1.5 wrap-anywhere">
      <label className="flex items-start gap-2.5 py-0.5">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isTicked}
          className="mt-1 size-4 shrink-0 accent-ink"
        />
        <span className="min-w-0">
          <ForeignText text={title} /> (<ForeignText text={outlet} />)
        </span>
      </label>
      <p className="pl-6.5 text-quiet">
        {published && (
          <>
            <Moment at={new Date(published)} timeZone={timeZone} />.{' '}
          </>
        )}
        {reason && (
          <>
            <ForeignText text={reason} />{' '}
          </>
        )}
        {/^https?:/.test(link) && (
          <a href={link} rel="noreferrer" className="underline decoration-rule underline-offset-4">
            Open<span className="sr-only">: {title}</span>
          </a>
        )}
      </p>
    </li>
  )
}
