import { SideSources } from '@/components/sources/side-sources'
import { ForeignText } from '@/components/text/foreign-text'
import { InlineText } from '@/components/text/inline-text'
import type { Perspective } from '@/lib/digest/perspective'
import { directionOf } from '@/lib/digest/script'
import { counted } from './figures'
import { References } from './references'
import { Side, SideName } from './side'

interface Props {
  readonly perspective: Perspective
  readonly sides: number
  readonly leader: number | undefined
  readonly heading: 'h2' | 'h3'
  /** Show no more than so many highlights. */
  readonly limit?: number
  /** What the digest is about, where a page shows several: no two sections may be called the same. */
  readonly about?: string
  /** Put addresses on the highlights; on a page that shows several digests they would collide. */
  readonly anchored?: boolean
  /** The side to jump to where the sides do not stand beside each other. */
  readonly facing?: Perspective
}

/** What one side reports. */
export function PerspectiveSection(props: Props) {
  const { perspective, sides, leader, heading, limit, about, anchored = false, facing } = props
  const { id, name, highlights, sources } = perspective
  const shown = limit ? highlights.slice(0, limit) : highlights
  return (
    <Side
      perspective={perspective}
      sides={sides}
      leader={leader}
      label={about ? `${name} perspective, ${about}` : `${name} perspective`}
      id={anchored ? id : undefined}
    >
      <div className="side-head">
        <div>
          <SideName heading={heading} perspective={perspective} />
          {facing && (
            <a href={`#${facing.id}`} className="jump small">
              <span className="sr-only">Jump to </span>
              <ForeignText text={facing.name} />
            </a>
          )}
        </div>
        {anchored ? (
          <SideSources sources={sources} side={name} />
        ) : (
          <p className="side-sources small">{counted(sources.length, 'source')}</p>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="side-line text-quiet">Nothing was reported from this side.</p>
      ) : (
        <ul className="side-lines">
          {shown.map(({ inline, plain, sources: carriers, line }, index) => (
            <li
              key={line}
              id={anchored ? `${id}-${index + 1}` : undefined}
              dir={directionOf(plain)}
              className={anchored ? 'anchored' : undefined}
            >
              <InlineText inline={inline} />
              {anchored && <References numbers={carriers} />}
              {anchored && (
                <a href={`#${id}-${index + 1}`} className="anchor" aria-label={`${name}, highlight ${index + 1}`}>
                  {' '}
                  #
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Side>
  )
}
