import type { Document } from '@/lib/digest/document'
import { memoizeWeak } from '@/lib/digest/memoize'
import { type Arrival, type Release, releaseOf, stateAt } from '@/lib/digest/visibility'
import type { DocumentAct } from '../../store/log/act'
import { publicChecksum } from '../../store/revisions/public-checksum'

type Done = Exclude<DocumentAct, 'import' | 'create' | 'restore' | 'fix-typo'>

/** From the documents, not from the form: a text typed by hand that drops `draft: true` is a publication too. */
export function actsOf(before: Document, after: Document, arrival: Arrival, now: Date): readonly [Done, ...Done[]] {
  const was = standingAs(releaseOf(before, arrival), now)
  const is = standingAs(releaseOf(after, arrival), now)
  const acts: Done[] = [...embargoActs(before, after, now), ...turnsOf(was, is, before, after, now)]
  if (changesEnd(before, after, now)) acts.push('end')
  if (JSON.stringify(before.corrections) !== JSON.stringify(after.corrections)) acts.push('correct')
  // A scheduled text is published without another look, so editing it needs the same right.
  const edit = was.declared === 'released' ? 'edit-public' : 'edit-draft'
  if (acts.length === 0 || isReworded(before, after)) acts.push(edit)
  return acts as [Done, ...Done[]]
}

const standingAs = (release: Release, now: Date): Release =>
  stateAt(release, now) === 'withdrawn' ? { ...release, declared: 'withdrawn' } : release

/** Whether readers' words differ; corrections do not count. */
export const isReworded = (before: Document, after: Document): boolean => wordingOf(before) !== wordingOf(after)

/** One save compares the same two documents several times. */
const wordingOf = memoizeWeak((document: Document) =>
  publicChecksum(document.corrections.length > 0 ? { ...document, corrections: [] } : document),
)

function turnsOf(was: Release, is: Release, before: Document, after: Document, now: Date): readonly Done[] {
  if (is.declared === 'released') {
    const moved = was.declared !== 'released' || was.publishAt.getTime() !== is.publishAt.getTime()
    if (!moved || isDelayed(was, is, before, after)) return []
    return [is.publishAt > now ? 'schedule' : 'publish']
  }
  if (was.declared === is.declared) return []
  if (is.declared === 'withdrawn') return ['withdraw']
  if (is.declared === 'review') return was.declared === 'draft' ? ['submit'] : ['unpublish', 'submit']
  return [was.declared === 'review' ? 'send-back' : 'unpublish']
}

/** An embargo that only moves the publish time is no scheduling. */
const isDelayed = (was: Release, is: Release, before: Document, after: Document): boolean =>
  was.declared === 'released' &&
  is.publishAt > was.publishAt &&
  +(before.standing.publishAt ?? 0) === +(after.standing.publishAt ?? 0)

/** Ending an embargo earlier is lifting it. One that is over binds nobody. */
function embargoActs({ standing: old }: Document, { standing }: Document, now: Date): readonly Done[] {
  const was = old.embargoUntil && old.embargoUntil > now ? +old.embargoUntil : 0
  const is = standing.embargoUntil && standing.embargoUntil > now ? +standing.embargoUntil : 0
  if (was === is) return []
  return [is < was ? 'lift-embargo' : 'embargo']
}

/** Publishing again after the unpublish time drops that time: this is not setting one. */
function changesEnd({ standing: old }: Document, { standing }: Document, now: Date): boolean {
  if (+(old.unpublishAt ?? 0) === +(standing.unpublishAt ?? 0)) return false
  return standing.unpublishAt !== undefined || (old.unpublishAt !== undefined && old.unpublishAt > now)
}
