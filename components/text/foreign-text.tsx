import { Fragment } from 'react'
import { isForeignTo, isRightToLeft, type LineAttributes, lineAttributes, splitByScript } from '@/lib/digest/script'

interface Props {
  readonly text: string
  /** What the element around it says already; without it the text is a line of its own, and gets an element. */
  readonly line?: LineAttributes | undefined
}

/** For a sentence of ours that names something: it is English, however long the name. */
export const english: LineAttributes = {}

/**
 * Text that may be in any script. A line read from the right is one element with its direction, so that names in
 * other letters keep their order in it; foreign words in another line carry their language, for screen readers,
 * hyphenation and type.
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
  // Most text is of one script: it goes out as it is, without an element or a key of its own.
  if (!runs.some(({ lang }) => isForeignTo(line, lang))) return text
  let offset = 0
  return runs.map((run) => {
    const key = offset
    offset += run.text.length
    if (!isForeignTo(line, run.lang)) return <Fragment key={key}>{run.text}</Fragment>
    // In a line read from the left it stands apart, so that figures and points beside it keep their places. Between
    // two such islands in a line read from the right, Latin words would change places.
    const Apart = isRightToLeft(run.lang) && line.dir !== 'rtl' ? 'bdi' : 'span'
    return (
      <Apart key={key} lang={run.lang}>
        {run.text}
      </Apart>
    )
  })
}
