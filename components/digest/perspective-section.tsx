import { SideSources } from '@/components/digest/side-sources'
import type { UnlistedWords } from '@/components/record/unlisted'
import { ForeignText } from '@/components/text/foreign-text'
import { Prose } from '@/components/text/prose'
import { plainProse } from '@/lib/digest/body/prose'
import { inOrder } from '@/lib/digest/highlight'
import type { Perspective } from '@/lib/digest/perspective'
import { shortened } from '@/lib/digest/shortened'
import { counted } from '@/lib/words/counted'
import { Side, SideName } from './side'
import { SidePoints } from './side-points'

interface Props {
  readonly perspective: Perspective
  readonly sides: number
  readonly leader: number | undefined
  readonly heading: 'h2' | 'h3'
  readonly limit?: number
  /** The digest's subject, where a page shows several: section labels must differ. */
  readonly about?: string
  /** Give the highlights ids; on a page with several digests they would collide. */
  readonly anchored?: boolean
  /** The side to jump to where columns are stacked. */
  readonly facing?: Perspective
  readonly unlisted?: UnlistedWords | undefined
}

export function PerspectiveSection(props: Props) {
  const { perspective, sides, leader, heading, limit, about, anchored = false, facing, unlisted } = props
  const { id, name, sources } = perspective
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
            <a href={`#${facing.id}`} className="jump small wrap-anywhere">
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
      {limit === undefined ? (
        <WholeSide perspective={perspective} anchored={anchored} unlisted={unlisted} />
      ) : (
        <FirstOfSide perspective={perspective} limit={limit} />
      )}
    </Side>
  )
}

interface WholeSideProps {
  readonly perspective: Perspective
  readonly anchored: boolean
  readonly unlisted: UnlistedWords | undefined
}

function WholeSide({ perspective, anchored, unlisted }: WholeSideProps) {
  const { id, name, highlights, prose } = perspective
  const stretches = inOrder(highlights, prose)
  if (stretches.length === 0) return <Silent perspective={perspective} />
  return (
    <div className="side-lines">
      {stretches.map((stretch) =>
        stretch.kind === 'prose' ? (
          <div key={stretch.prose.line} className="side-line">
            <Prose markdown={stretch.prose.body} />
          </div>
        ) : (
          <SidePoints
            key={stretch.branches[0]?.highlight.line}
            branches={stretch.branches}
            anchors={anchored ? { id, name } : undefined}
            unlisted={unlisted}
          />
        ),
      )}
    </div>
  )
}

const longestOpening = 280

export function FirstOfSide({ perspective, limit }: { perspective: Perspective; limit: number }) {
  const { highlights, prose } = perspective
  const [stretch] = inOrder(highlights.slice(0, limit), [])
  if (stretch?.kind === 'points') return <SidePoints branches={stretch.branches} anchors={undefined} />
  const opening = prose.map(({ body }) => plainProse(body)).find(Boolean)
  if (!opening) return <Silent perspective={perspective} />
  return (
    <p className="side-line">
      <ForeignText text={shortened(opening.replaceAll('\n', ' '), longestOpening)} />
    </p>
  )
}

/** Only a side without any source reported nothing. */
const Silent = ({ perspective: { sources } }: { perspective: Perspective }) => (
  <p className="side-line text-quiet">
    {sources.length === 0
      ? 'Nothing was reported from this side.'
      : 'Its sources are listed; no highlights were drawn from them.'}
  </p>
)
