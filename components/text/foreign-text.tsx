import { Fragment } from 'react'
import { isForeignTo, isRightToLeft, type LineAttributes, lineAttributes, splitByScript } from '@/lib/digest/script'

interface Props {
  readonly text: string
  /** Language and direction that a parent has set already; without it the text gets an element of its own. */
  readonly line?: LineAttributes | undefined
}

/** For sentences of ours that contain a name: English, however long the name. */
export const english: LineAttributes = {}

/**
 * Text in any script. A right-to-left line is one element with its direction, so that names in other scripts keep their
 * order; foreign words within a line carry their language, for screen readers, hyphenation and fonts.
 */
export function ForeignText({ text, line }: Props) {
  if (line) return <Runs text={text} line={line} />
  const own = lineAttributes(text)
  if (!own.lang) return <Runs text={text} line={own} />
  return (
    <span {...own}>
      <Runs text={text} line={own} />
    </span>
  )
}

function Runs({ text, line }: { text: string; line: LineAttributes }) {
  const runs = splitByScript(text)
  // The usual case: one script needs no extra element.
  if (!runs.some(({ lang }) => isForeignTo(line, lang))) return text
  let offset = 0
  return runs.map((run) => {
    const key = offset
    offset += run.text.length
    if (!isForeignTo(line, run.lang)) return <Fragment key={key}>{run.text}</Fragment>
    // Isolated in a left-to-right line, so that digits and punctuation beside it keep their places. Not in a
    // right-to-left one: Latin words between two isolates would change places.
    const Apart = isRightToLeft(run.lang) && line.dir !== 'rtl' ? 'bdi' : 'span'
    return (
      <Apart key={key} lang={run.lang}>
        {run.text}
      </Apart>
    )
  })
}
