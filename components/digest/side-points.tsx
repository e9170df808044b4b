import { Unlisted, type UnlistedWords } from '@/components/record/unlisted'
import { InlineText } from '@/components/text/inline-text'
import type { Branch } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { References } from './references'

interface Props {
  readonly branches: readonly Branch[]
  /** The side whose ids the points get; without it they get none. */
  readonly anchors: { readonly id: string; readonly name: string } | undefined
  readonly unlisted?: UnlistedWords | undefined
  readonly isBelow?: boolean
}

export function SidePoints({ branches, anchors, unlisted, isBelow = false }: Props) {
  return (
    <ul className={isBelow ? 'points-below' : 'side-lines'}>
      {branches.map(({ highlight, highlight: { inline, plain, sources, line }, index, below }) => (
        <li
          key={line}
          id={anchors && `${anchors.id}-${index + 1}`}
          {...lineAttributes(plain)}
          className={anchors && 'anchored'}
        >
          <InlineText inline={inline} line={lineAttributes(plain)} />
          {anchors && <References numbers={sources} />}
          {anchors && (
            <a
              href={`#${anchors.id}-${index + 1}`}
              className="anchor"
              aria-label={`${anchors.name}, highlight ${index + 1}`}
            >
              {' '}
              #
            </a>
          )}
          <Unlisted words={unlisted?.get(highlight)} />
          {below.length > 0 && <SidePoints branches={below} anchors={anchors} unlisted={unlisted} isBelow />}
        </li>
      ))}
    </ul>
  )
}
