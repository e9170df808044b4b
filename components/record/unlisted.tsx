import { ForeignText } from '@/components/text/foreign-text'
import type { Highlight } from '@/lib/digest/highlight'

/** What stands in no listed headline, by highlight: lib/preflight/unlisted-words.ts. */
export type UnlistedWords = ReadonlyMap<Highlight, readonly string[]>

interface Props {
  readonly words: readonly string[] | undefined
  readonly where?: 'headline' | 'article'
}

/** Beside a sentence: which of its names, figures, offices and quotations no listed headline has. */
export function Unlisted({ words, where = 'headline' }: Props) {
  if (!words) return null
  return (
    <small className="unlisted" lang="en" dir="ltr">
      In no listed {where}: <ForeignText text={words.join(', ')} />
    </small>
  )
}
