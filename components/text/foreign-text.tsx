import { Fragment } from 'react'
import { isRightToLeft, splitByScript } from '@/lib/digest/script'

/**
 * Text whose runs in other scripts carry their language, for screen readers, hyphenation and type. What is read from
 * the right stands apart, so that the words and figures around it keep their order.
 */
export function ForeignText({ text }: { text: string }) {
  const runs = splitByScript(text)
  // Most text is of one script: it goes out as it is, without an element or a key of its own.
  if (runs.every(({ lang }) => lang === undefined)) return text
  let offset = 0
  return runs.map((run) => {
    const key = offset
    offset += run.text.length
    if (isRightToLeft(run.lang))
      return (
        <bdi key={key} lang={run.lang}>
          {run.text}
        </bdi>
      )
    return run.lang ? (
      <span key={key} lang={run.lang}>
        {run.text}
      </span>
    ) : (
      <Fragment key={key}>{run.text}</Fragment>
    )
  })
}
