import { References } from '@/components/digest/references'
import { disclosureAttribute, ExaminedMark } from '@/components/record/examined-mark'
import { Unlisted, type UnlistedWords } from '@/components/record/unlisted'
import { InlineText } from '@/components/text/inline-text'
import { Prose } from '@/components/text/prose'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { type Branch, type Highlight, inOrder, type SectionProse } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'

interface Props {
  readonly points: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  readonly record: DocumentRecord | undefined
  readonly unlisted: UnlistedWords
}

export function KeyPoints({ points, prose, record, unlisted }: Props) {
  const stretches = inOrder(points, prose)
  if (stretches.length === 0) return null
  return (
    <section aria-labelledby="key-points" className="mt-7">
      <h2 id="key-points" className="caps mb-2">
        Key points
      </h2>
      {stretches.map((stretch) =>
        stretch.kind === 'prose' ? (
          <Prose key={stretch.prose.line} markdown={stretch.prose.body} />
        ) : (
          <ol key={stretch.branches[0]?.highlight.line} className="overall">
            {stretch.branches.map((branch) => (
              <li
                key={branch.highlight.line}
                id={`key-point-${branch.index + 1}`}
                className="anchored"
                {...disclosureAttribute({ record, section: 'key-points', index: branch.index })}
              >
                <a
                  href={`#key-point-${branch.index + 1}`}
                  className="number anchor-number"
                  aria-label={`Key point ${branch.index + 1}`}
                >
                  {branch.index + 1}
                </a>
                <Point branch={branch} record={record} unlisted={unlisted} />
              </li>
            ))}
          </ol>
        ),
      )}
    </section>
  )
}

const Point = ({
  branch: { highlight, index, below },
  record,
  unlisted,
}: Pick<Props, 'record' | 'unlisted'> & { branch: Branch }) => (
  <div {...lineAttributes(highlight.plain)}>
    <InlineText inline={highlight.inline} line={lineAttributes(highlight.plain)} />
    <References numbers={highlight.sources} to="article" />
    <ExaminedMark record={record} section="key-points" index={index} />
    <Unlisted words={unlisted.get(highlight)} where="article" />
    {below.length > 0 && (
      <ul className="mt-1.5 grid list-disc gap-1.5 pl-5">
        {below.map((branch) => (
          <li
            key={branch.highlight.line}
            id={`key-point-${branch.index + 1}`}
            className="anchored"
            {...disclosureAttribute({ record, section: 'key-points', index: branch.index })}
          >
            <Point branch={branch} record={record} unlisted={unlisted} />
          </li>
        ))}
      </ul>
    )}
  </div>
)
