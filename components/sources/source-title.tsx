import { ForeignText } from '@/components/text/foreign-text'
import { lineAttributes } from '@/lib/digest/script'

interface Props {
  readonly title: string
  /** Undefined where the address is none that may be linked. */
  readonly link: string | undefined
  /** As the source gives it: `zh-CN`. */
  readonly locale: string | undefined
}

/** The title of a cited article, leading to it, in its own language and direction. */
export function SourceTitle({ title, link, locale }: Props) {
  const line = lineAttributes(title)
  // The page is English; a title in another language says so.
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
