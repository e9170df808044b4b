import { randomUUID } from 'node:crypto'
import type { LifeMoment } from '@/components/desk/history/life-moment'
import type { RevisionRow } from '@/components/desk/history/revision-row'
import type { KeptRevision, LoggedAct } from '@/lib/desk/history'
import { lifeMoments, momentsBetween } from './life-entries'
import { changesByNumber, documentOf } from './revision-changes'

interface Asked {
  readonly kind: 'digest' | 'story'
  /** Newest first. */
  readonly all: readonly KeptRevision[]
  readonly acts: readonly LoggedAct[]
  /** The first on the page, from 0. */
  readonly start: number
  readonly onAPage: number
  readonly now: Date
}

/** One page of a document's life: its revisions in words, and what befell it between them. */
export function pageOfLife({ kind, all, acts, start, onAPage, now }: Asked): {
  readonly revisions: readonly RevisionRow[]
  readonly moments: readonly LifeMoment[]
} {
  const page = all.slice(start, start + onAPage)
  // One more than is shown: the oldest on the page is described by the one before it.
  const revisions = all.slice(start, start + onAPage + 1).map(({ revision }) => revision)
  const changes = changesByNumber(revisions, kind)
  const kept = page.map((each) => ({ ...each, document: documentOf(each.revision, kind) }))
  const isLast = start + onAPage >= all.length
  return {
    revisions: page.map(({ revision }) => ({
      ...revision,
      changes: changes.get(revision.number) ?? [],
      submission: randomUUID(),
    })),
    moments: momentsBetween(
      lifeMoments(kept, acts, now),
      isLast ? undefined : page.at(-1)?.revision.at,
      all[start - 1]?.revision.at,
    ),
  }
}
