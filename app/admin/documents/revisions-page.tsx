import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ComparedRevisions, type ReadRevision } from '@/components/desk/history/compared-revisions'
import { HistoryHead } from '@/components/desk/history/history-head'
import type { LifeMoment } from '@/components/desk/history/life-moment'
import { PublicThen } from '@/components/desk/history/public-then'
import { RestoreQuestion } from '@/components/desk/history/restore-question'
import { RevisionList } from '@/components/desk/history/revision-list'
import type { RevisionRow } from '@/components/desk/history/revision-row'
import { ShownRevision } from '@/components/desk/history/shown-revision'
import { addresses } from '@/lib/addresses'
import { requireEditor } from '@/lib/auth'
import { may, openDocument } from '@/lib/desk'
import { type KeptRevision, type LoggedAct, type Revision, readLife } from '@/lib/desk/history'
import { environment } from '@/lib/env'
import { lifeMoments, momentsBetween } from './life-entries'
import { publicAnswer } from './public-answer'
import { publicPage } from './public-page'
import { restore } from './restore-action'
import { changesByNumber, documentOf } from './revision-changes'

interface Props {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly asked: Record<string, string | string[] | undefined>
}

const onAPage = 30

export async function RevisionsPage({ kind, slug, asked }: Props) {
  const editor = await requireEditor()
  const deskDocument = await openDocument(editor, slug)
  if (deskDocument?.document.kind !== kind) notFound()
  const { revisions: all, acts } = await readLife(editor, slug)
  const { from, to, show, at, page, restore: wanted, restored, problem } = askedRevisions(asked)
  const [before, after, shown] = [from, to, show].map((number) => findNumber(all, number))
  if ((from !== undefined && !before) || (to !== undefined && !after) || (show !== undefined && !shown)) notFound()
  const start = (page - 1) * onAPage
  const { timeZone } = environment()
  const now = new Date()
  const compared = before && after && { before, after }
  const shownDocument = shown && documentOf(shown, kind)
  return (
    <>
      <HistoryHead document={deskDocument.document} restored={restored} problem={problem} />
      {wanted !== undefined && findNumber(all, wanted) && (
        <RestoreQuestion
          slug={slug}
          kind={kind}
          number={wanted}
          latest={deskDocument.revision}
          submission={randomUUID()}
          restore={restore}
        />
      )}
      <PublicThen address={addresses.deskRevisions(kind, slug)} asked={at} timeZone={timeZone}>
        {at && publicAnswer({ kind, slug, kept: all, at, timeZone, now })}
      </PublicThen>
      {shown && <ShownRevision number={shown.number} rendered={shownDocument && (await publicPage(shownDocument))} />}
      {compared && (
        <ComparedRevisions
          before={await readable(compared.before, kind)}
          after={await readable(compared.after, kind)}
        />
      )}
      <RevisionList
        {...pageOfLife({ kind, all, acts, start, onAPage, now })}
        latest={deskDocument.revision}
        document={{ kind, slug }}
        chosen={{ from, to }}
        pages={{ page, last: Math.ceil(all.length / onAPage) }}
        timeZone={timeZone}
        restore={may(editor.role, 'restore') ? restore : undefined}
      />
    </>
  )
}

async function readable(revision: Revision, kind: Props['kind']): Promise<ReadRevision> {
  const document = documentOf(revision, kind)
  const { number, text } = revision
  return { name: `revision ${number}`, text, document, rendered: document && (await publicPage(document)) }
}

const findNumber = (all: readonly KeptRevision[], number: number | undefined): Revision | undefined =>
  all.find(({ revision }) => revision.number === number)?.revision

const number = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)

const schema = z.object({
  from: number.optional().catch(-1),
  to: number.optional().catch(-1),
  page: number.catch(1),
  show: number.optional().catch(-1),
  at: z.string().max(30).optional().catch('?'),
  /** Asks for a restore's declaration (correction or typo) before it is made. */
  restore: number.optional().catch(undefined),
  restored: number.optional().catch(undefined),
  problem: z
    .enum(['stale', 'held', 'refused', 'invalid', 'missing', 'malformed', 'unavailable'])
    .optional()
    .catch(undefined),
})

const askedRevisions = (asked: Record<string, string | string[] | undefined>) => schema.parse(asked)

interface Asked {
  readonly kind: 'digest' | 'story'
  readonly all: readonly KeptRevision[]
  readonly acts: readonly LoggedAct[]
  readonly start: number
  readonly onAPage: number
  readonly now: Date
}

function pageOfLife({ kind, all, acts, start, onAPage, now }: Asked): {
  readonly revisions: readonly RevisionRow[]
  readonly moments: readonly LifeMoment[]
} {
  const page = all.slice(start, start + onAPage)
  // One more than is shown, to compare the oldest on the page with.
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
