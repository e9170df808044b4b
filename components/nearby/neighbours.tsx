import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { documentAddress } from '@/lib/addresses'
import type { Teaser } from '@/lib/digest/teaser'

interface Props {
  readonly previous: Teaser | undefined
  readonly next: Teaser | undefined
}

/** The line above an article: its day between the days before and after it. */
export function Folio({ day, previous, next }: Props & { day: string }) {
  return (
    <nav aria-label="Editions" className="folio small border-ink border-t">
      <span>{previous && <Arrow to={previous} rel="prev" />}</span>
      <strong className="text-center font-semibold text-ink">
        <Day day={day} style="full" />
      </strong>
      <span className="text-right">{next && <Arrow to={next} rel="next" />}</span>
    </nav>
  )
}

function Arrow({ to, rel }: { to: Teaser; rel: 'prev' | 'next' }) {
  return (
    <a href={documentAddress(to)} rel={rel} className="inline-block py-1 whitespace-nowrap">
      <span aria-hidden="true">{rel === 'prev' && '← '}</span>
      <span className="sr-only">{rel === 'prev' ? 'Before: ' : 'After: '}</span>
      <Day day={to.day} style="short" />
      <span aria-hidden="true">{rel === 'next' && ' →'}</span>
    </a>
  )
}

/** Below an article: what came before it and what came after, facing each other. */
export function Neighbours({ previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Before and after" className="neighbours unprinted border-ink border-t">
      <Neighbour label="Before" teaser={previous} />
      <Neighbour label="After" teaser={next} />
    </nav>
  )
}

function Neighbour({ label, teaser }: { label: string; teaser: Teaser | undefined }) {
  return (
    <div>
      {teaser ? (
        <a href={documentAddress(teaser)} className="block">
          <span className="caps block">
            {label} · <Day day={teaser.day} style="long" />
          </span>
          <span className="mt-1 block text-pretty font-[520] text-[1.1875rem] leading-[1.2]">
            <ForeignText text={teaser.headline} />
          </span>
        </a>
      ) : (
        <p className="caps">{label === 'After' ? 'This is the latest' : 'This is the first'}</p>
      )}
    </div>
  )
}
