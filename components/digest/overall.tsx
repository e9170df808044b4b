import { disclosureAttribute, ExaminedMark } from '@/components/record/examined-mark'
import { Unlisted, type UnlistedWords } from '@/components/record/unlisted'
import { InlineText } from '@/components/text/inline-text'
import { Prose } from '@/components/text/prose'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { type Branch, type Highlight, inOrder, type SectionProse } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { References } from './references'

interface Props {
  readonly highlights: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  /** Index in its section, from 0: the headline is the highlight before. */
  readonly first: number
  readonly record: DocumentRecord | undefined
  readonly unlisted: UnlistedWords
}

export function Overall({ highlights, prose, first, record, unlisted }: Props) {
  if (highlights.length === 0 && prose.length === 0) return null
  return (
    <section
      aria-labelledby="brief"
      className="brief"
      data-count={highlights.length > 1 && prose.length === 0 ? 'many' : 'one'}
    >
      <h2 id="brief" className="caps">
        In brief
      </h2>
      {inOrder(highlights, prose, first).map((stretch) =>
        stretch.kind === 'prose' ? (
          <Prose key={stretch.prose.line} markdown={stretch.prose.body} />
        ) : (
          <Points
            key={stretch.branches[0]?.highlight.line}
            branches={stretch.branches}
            record={record}
            unlisted={unlisted}
          />
        ),
      )}
    </section>
  )
}

interface PointsProps extends Pick<Props, 'record' | 'unlisted'> {
  readonly branches: readonly Branch[]
  readonly isBelow?: boolean
}

const Points = ({ branches, record, unlisted, isBelow = false }: PointsProps) => (
  <ul className={isBelow ? 'points-below' : undefined}>
    {branches.map(({ highlight, highlight: { inline, plain, sources, line }, index, below }) => (
      <li
        key={line}
        id={`overall-${index + 1}`}
        {...lineAttributes(plain)}
        className="anchored"
        {...disclosureAttribute({ record, section: 'overall', index })}
      >
        <InlineText inline={inline} line={lineAttributes(plain)} />
        <References numbers={sources} />
        <ExaminedMark record={record} section="overall" index={index} />
        <a href={`#overall-${index + 1}`} className="anchor" aria-label={`Highlight ${index + 1}`}>
          {' '}
          #
        </a>
        <Unlisted words={unlisted.get(highlight)} />
        {below.length > 0 && <Points branches={below} record={record} unlisted={unlisted} isBelow />}
      </li>
    ))}
  </ul>
)
