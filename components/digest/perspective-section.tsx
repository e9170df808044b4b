import { SideSources } from '@/components/digest/side-sources'
import type { UnlistedWords } from '@/components/record/unlisted'
import { ForeignText } from '@/components/text/foreign-text'
import { Prose } from '@/components/text/prose'
import { plainProse } from '@/lib/digest/body/prose'
import type { Digest } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { inOrder } from '@/lib/digest/highlight'
import type { Perspective } from '@/lib/digest/perspective'
import { shortened } from '@/lib/digest/shortened'
import { reportsCounted } from '@/lib/words/report-words'
import { Side, SideName } from './side'
import { SidePoints } from './side-points'

interface Props {
  readonly digest: Digest
  readonly perspective: Perspective
  readonly sides: number
  readonly leader: number | undefined
  readonly heading: 'h2' | 'h3'
  readonly limit?: number
  /** The digest's subject, where a page shows several: section labels must differ. */
  readonly about?: string
  /** Give the highlights ids; on a page with several digests they would collide. */
  readonly anchored?: boolean
  readonly record?: DocumentRecord | undefined
  /** The side to jump to where columns are stacked. */
  readonly facing?: Perspective
  readonly unlisted?: UnlistedWords | undefined
}

export function PerspectiveSection(props: Props) {
  const {
    digest,
    perspective,
    sides,
    leader,
    heading,
    limit,
    about,
    anchored = false,
    facing,
    record,
    unlisted,
  } = props
  const { id, name } = perspective
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
          <SideSources digest={digest} perspective={perspective} />
        ) : (
          <p className="side-sources small">{reportsCounted(digest, id)}</p>
        )}
      </div>
      {limit === undefined ? (
        <WholeSide perspective={perspective} anchored={anchored} record={record} unlisted={unlisted} />
      ) : (
        <FirstOfSide perspective={perspective} limit={limit} record={record} />
      )}
    </Side>
  )
}

interface WholeProps extends Pick<Props, 'perspective' | 'record' | 'unlisted'> {
  readonly anchored: boolean
}

function WholeSide({ perspective, anchored, record, unlisted }: WholeProps) {
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
            side={id}
            record={record}
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

interface FirstProps extends Pick<Props, 'perspective' | 'record'> {
  readonly limit: number
}

export function FirstOfSide({ perspective, limit, record }: FirstProps) {
  const { id, highlights, prose } = perspective
  const [stretch] = inOrder(highlights.slice(0, limit), [])
  if (stretch?.kind === 'points')
    return <SidePoints side={id} branches={stretch.branches} anchors={undefined} record={record} />
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
