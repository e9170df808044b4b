import { ForeignText } from '@/components/text/foreign-text'
import { lineAttributes } from '@/lib/digest/script'

interface Props {
  readonly title: string
  /** Undefined where the address is unsafe as a link. */
  readonly link: string | undefined
  readonly locale: string | undefined
}

export function SourceTitle({ title, link, locale }: Props) {
  const line = lineAttributes(title)
  // The page is English; only other languages are marked.
  const foreign = locale && !/^en\b/i.test(locale) ? locale : undefined
  const text = <ForeignText text={title} line={line} />
  if (!link)
    return (
      <span lang={foreign ?? line.lang} dir={line.dir}>
        {text}
      </span>
    )
  return (
    <a href={link} rel="noopener nofollow" lang={foreign ?? line.lang} dir={line.dir}>
      {text}
    </a>
  )
}
