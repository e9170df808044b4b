import { Fragment } from 'react'
import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { documentAddress } from '@/lib/addresses'
import { type LineAttributes, lineAttributes } from '@/lib/digest/script'
import type { MarkedText } from '@/lib/digest/search/marks'
import type { FoundPassage } from '@/lib/digest/search/passages'
import type { Teaser } from '@/lib/digest/teaser'
import type { SearchHit } from '@/lib/newsstand/search/shown'

export function FoundList({ found }: { found: readonly SearchHit[] }) {
  if (found.length === 0) return null
  return (
    <ol className="found">
      {found.map(({ teaser, headline, passages }) => (
        <li key={`${teaser.kind} ${teaser.slug}`}>
          <p className="small pt-0.5">
            <Day day={teaser.day} style="medium" />
            <br />
            {teaser.kind === 'digest' ? <ForeignText text={teaser.topicName ?? teaser.title} /> : 'Story'}
          </p>
          <div>
            <h3 {...lineAttributes(textOf(headline))} className="text-pretty font-[520] text-head">
              <a href={documentAddress(teaser)}>
                <Marked stretches={headline} line={lineAttributes(textOf(headline))} />
              </a>
            </h3>
            {passages.length > 0 && (
              <ul className="mt-2 grid max-w-[46rem] grid-cols-1 gap-1.5">
                {passages.map((passage, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: passages are never reordered in place
                  <li key={index} className="text-note" data-place={passage.side?.place}>
                    <Marked stretches={passage.stretches} /> <Where passage={passage} document={teaser} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Where({ passage: { kind, side, number, outlet }, document }: { passage: FoundPassage; document: Teaser }) {
  if (kind === 'correction') return <span className="small">correction</span>
  if (!side && !outlet) return null
  return (
    <span className="small">
      {side && (
        <>
          <PerspectiveMark /> <ForeignText text={side.name} />
        </>
      )}
      {number !== undefined && (
        <>
          {side && ', '}
          <a href={`${documentAddress(document)}#source-${number}`} className="underlined">
            source {number}
          </a>
        </>
      )}
      {outlet && (
        <>
          {(side || number !== undefined) && ', '}
          <Marked stretches={outlet} />
        </>
      )}
    </span>
  )
}

interface Props {
  readonly stretches: readonly MarkedText[]
  /** Language and direction of the line, where a parent has set them already. */
  readonly line?: LineAttributes
}

const textOf = (stretches: readonly MarkedText[]): string => stretches.map(({ text }) => text).join('')

function Marked({ stretches, line }: Props) {
  const own = line ?? lineAttributes(textOf(stretches))
  let offset = 0
  const marked = stretches.map(({ text, isMarked }) => {
    const key = offset
    offset += text.length
    const Wrap = isMarked ? 'mark' : Fragment
    return (
      <Wrap key={key}>
        <ForeignText text={text} line={own} />
      </Wrap>
    )
  })
  return line || !own.lang ? marked : <span {...own}>{marked}</span>
}
