import type { LifeMoment } from '@/components/desk/history/life-moment'
import type { KeptRevision, LoggedAct } from '@/lib/desk/history'
import type { Document } from '@/lib/digest/document'
import { publicSpan } from '@/lib/digest/public-span'
import { releaseOf } from '@/lib/digest/visibility'

export interface ReadKept extends KeptRevision {
  readonly document: Document | undefined
}

const words: Record<string, string> = {
  conflict: 'The file in content/ changed after the text was edited here',
  'lose-file': 'The file was deleted from content/',
  export: 'Exported to the file',
  suggest: 'The wire laid a suggestion beside it',
  'dismiss-suggestion': 'Suggestion dismissed',
  refuse: 'Permission denied',
}

export function lifeMoments(kept: readonly ReadKept[], acts: readonly LoggedAct[], now: Date): readonly LifeMoment[] {
  const logged = acts.flatMap(({ id, at, act, editorName, revision, detail }): LifeMoment[] => {
    const said = words[act]
    if (!said) return []
    const more = [revision !== undefined && `revision ${revision}`, detail].filter(Boolean).join(', ')
    return [{ key: `act-${id}`, at, words: more ? `${said} (${more})` : said, by: editorName }]
  })
  return [...kept.flatMap((each) => turns(each, now)), ...logged].sort((one, other) => +other.at - +one.at)
}

/** Scheduled changes of visibility, which made no revision. */
function turns(kept: ReadKept, now: Date): LifeMoment[] {
  const { document, revision, replacedAt } = kept
  if (!document) return []
  const { number, at: savedAt } = revision
  const span = publicSpan({ release: releaseOf(document, kept), savedAt, replacedAt }, now)
  if (!span) return []
  const due = span.from > savedAt
  const left = span.until && +span.until !== (replacedAt ? +replacedAt : 0) ? span.until : undefined
  const moment = (key: string, at: Date, said: string): LifeMoment => ({
    key: `${key}-${number}`,
    at,
    by: undefined,
    words: `Revision ${number} ${said} on schedule`,
  })
  return [
    ...(due ? [moment('due', span.from, 'was published')] : []),
    ...(left ? [moment('left', left, 'was unpublished')] : []),
  ]
}

export const momentsBetween = (
  moments: readonly LifeMoment[],
  oldest: Date | undefined,
  above: Date | undefined,
): readonly LifeMoment[] =>
  moments.filter(({ at }) => (oldest === undefined || at >= oldest) && (above === undefined || at < above))
