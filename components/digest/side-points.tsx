import { disclosureAttribute, ExaminedMark } from '@/components/record/examined-mark'
import { Unlisted, type UnlistedWords } from '@/components/record/unlisted'
import { InlineText } from '@/components/text/inline-text'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import type { Branch } from '@/lib/digest/highlight'
import { lineAttributes } from '@/lib/digest/script'
import { References } from './references'

interface Props {
  /** The id of the perspective. */
  readonly side: string
  readonly branches: readonly Branch[]
  /** The side whose ids the points get; without it they get none. */
  readonly anchors: { readonly id: string; readonly name: string } | undefined
  readonly record: DocumentRecord | undefined
  readonly unlisted?: UnlistedWords | undefined
  readonly isBelow?: boolean
}

export function SidePoints({ side, branches, anchors, record, unlisted, isBelow = false }: Props) {
  return (
    <ul className={isBelow ? 'points-below' : 'side-lines'}>
      {branches.map(({ highlight, highlight: { inline, plain, sources, line }, index, below }) => (
        <li
          key={line}
          id={anchors && `${anchors.id}-${index + 1}`}
          {...lineAttributes(plain)}
          className={anchors && 'anchored'}
          {...disclosureAttribute({ record, section: side, index })}
        >
          <InlineText inline={inline} line={lineAttributes(plain)} />
          {anchors && <References numbers={sources} />}
          {anchors && <ExaminedMark record={record} section={side} index={index} />}
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
          {below.length > 0 && (
            <SidePoints side={side} branches={below} anchors={anchors} record={record} unlisted={unlisted} isBelow />
          )}
        </li>
      ))}
    </ul>
  )
}
