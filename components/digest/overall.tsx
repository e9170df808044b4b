import { InlineText } from '@/components/text/inline-text'
import { Prose } from '@/components/text/prose'
import { type Branch, type Highlight, inOrder, type SectionProse } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { References } from './references'

interface Props {
  readonly highlights: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  /** The place of the first of them in the section, from 0: the headline has its own. */
  readonly first: number
}

/** The overall highlights below the headline, numbered on from it, in two columns, and what stands between them. */
export function Overall({ highlights, prose, first }: Props) {
  if (highlights.length === 0 && prose.length === 0) return null
  return (
    <section
      aria-label="Overall highlights"
      className={`border-rule border-t py-5 ${highlights.length > 1 && prose.length === 0 ? 'axis' : ''}`}
    >
      {inOrder(highlights, prose, first).map((stretch) =>
        stretch.kind === 'prose' ? (
          <Prose key={stretch.prose.line} markdown={stretch.prose.body} />
        ) : (
          <ol
            key={stretch.branches[0]?.highlight.line}
            start={(stretch.branches[0]?.index ?? 0) + 1}
            className="overall"
            data-count={stretch.branches.length > 1 ? 'many' : 'one'}
          >
            {stretch.branches.map((branch) => (
              <li
                key={branch.highlight.line}
                value={branch.index + 1}
                id={`overall-${branch.index + 1}`}
                className="anchored"
              >
                <a
                  href={`#overall-${branch.index + 1}`}
                  className="number"
                  aria-label={`Overall highlight ${branch.index + 1}`}
                >
                  {branch.index + 1}
                </a>
                <Point branch={branch} />
              </li>
            ))}
          </ol>
        ),
      )}
    </section>
  )
}

/** A highlight, and the points below it. */
const Point = ({ branch: { highlight, below } }: { branch: Branch }) => (
  <div {...lineAttributes(highlight.plain)}>
    <InlineText inline={highlight.inline} line={lineAttributes(highlight.plain)} />
    <References numbers={highlight.sources} />
    {below.length > 0 && (
      <ul className="mt-1.5 grid list-disc gap-1.5 pl-5">
        {below.map((branch) => (
          <li key={branch.highlight.line} id={`overall-${branch.index + 1}`} className="anchored">
            <Point branch={branch} />
          </li>
        ))}
      </ul>
    )}
  </div>
)
