import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { documentAddress } from '@/lib/addresses'
import { lineAttributes } from '@/lib/digest/script'
import type { Teaser } from '@/lib/digest/teaser'

interface Props {
  readonly previous: Teaser | undefined
  readonly next: Teaser | undefined
}

export function Folio({ day, previous, next }: Props & { day: string }) {
  return (
    <nav aria-label="Editions" className="folio small">
      <span>{previous && <Arrow to={previous} rel="prev" />}</span>
      <strong>
        <Day day={day} style="full" />
      </strong>
      <span>{next && <Arrow to={next} rel="next" />}</span>
    </nav>
  )
}

function Arrow({ to, rel }: { to: Teaser; rel: 'prev' | 'next' }) {
  return (
    <a href={documentAddress(to)} rel={rel}>
      <span aria-hidden="true">{rel === 'prev' && '← '}</span>
      <span className="sr-only">{rel === 'prev' ? 'Previous: ' : 'Next: '}</span>
      <Day day={to.day} style="short" />
      <span aria-hidden="true">{rel === 'next' && ' →'}</span>
    </a>
  )
}

export function Neighbours({ previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Previous and next" className="neighbours unprinted">
      <Neighbour label="Previous" teaser={previous} />
      <Neighbour label="Next" teaser={next} />
    </nav>
  )
}

function Neighbour({ label, teaser }: { label: string; teaser: Teaser | undefined }) {
  return (
    <div>
      {teaser ? (
        <a href={documentAddress(teaser)}>
          <span className="caps">
            {label} · <Day day={teaser.day} style="long" />
          </span>
          <span {...lineAttributes(teaser.headline)} className="headline">
            <ForeignText text={teaser.headline} line={lineAttributes(teaser.headline)} />
          </span>
        </a>
      ) : (
        <p className="caps">{label === 'Next' ? 'This is the latest' : 'This is the first'}</p>
      )}
    </div>
  )
}
