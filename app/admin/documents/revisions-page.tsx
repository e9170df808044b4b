import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { ComparedRevisions } from '@/components/desk/history/compared-revisions'
import { HistoryHead } from '@/components/desk/history/history-head'
import { RevisionList } from '@/components/desk/history/revision-list'
import { requireEditor } from '@/lib/auth'
import { may, openDocument } from '@/lib/desk'
import { listRevisions } from '@/lib/desk/history'
import { environment } from '@/lib/env'
import { askedRevisions } from './asked-revisions'
import { restore } from './restore-action'
import { changesByNumber, documentOf } from './revision-changes'

interface Props {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly asked: Record<string, string | string[] | undefined>
}

const onAPage = 30

/** A document's whole life: every revision, any two compared, any restored. */
export async function RevisionsPage({ kind, slug, asked }: Props) {
  const editor = await requireEditor()
  const lying = await openDocument(editor, slug)
  if (lying?.document.kind !== kind) notFound()
  const all = await listRevisions(editor, slug)
  const { from, to, page, restored, problem } = askedRevisions(asked)
  const [before, after] = [from, to].map((number) => all.find((revision) => revision.number === number))
  if ((from !== undefined && !before) || (to !== undefined && !after)) notFound()
  const start = (page - 1) * onAPage
  // One more than is shown: the oldest on the page is described by the one before it.
  const changes = changesByNumber(all.slice(start, start + onAPage + 1), kind)
  const { timeZone } = environment()
  const compared = before && after && { before, after }
  return (
    <>
      <HistoryHead document={lying.document} restored={restored} problem={problem} />
      {compared && (
        <ComparedRevisions
          before={{ ...compared.before, document: documentOf(compared.before, kind) }}
          after={{ ...compared.after, document: documentOf(compared.after, kind) }}
        />
      )}
      <RevisionList
        revisions={all.slice(start, start + onAPage).map((revision) => ({
          ...revision,
          changes: changes.get(revision.number) ?? [],
          submission: randomUUID(),
        }))}
        latest={lying.revision}
        document={{ kind, slug }}
        chosen={{ from, to }}
        pages={{ page, last: Math.ceil(all.length / onAPage) }}
        timeZone={timeZone}
        restore={may(editor.role, 'restore') ? restore : undefined}
      />
    </>
  )
}
