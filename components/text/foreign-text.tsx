import { Fragment } from 'react'
import { splitByScript } from '@/lib/digest/script'

/** Text whose Chinese, Japanese and Korean runs carry their language, for screen readers, hyphenation and type. */
export function ForeignText({ text }: { text: string }) {
  const runs = splitByScript(text)
  // Most text is of one script: it goes out as it is, without an element or a key of its own.
  if (runs.every(({ lang }) => lang === undefined)) return text
  let offset = 0
  return runs.map((run) => {
    const key = offset
    offset += run.text.length
    return run.lang ? (
      <span key={key} lang={run.lang}>
        {run.text}
      </span>
    ) : (
      <Fragment key={key}>{run.text}</Fragment>
    )
  })
}
