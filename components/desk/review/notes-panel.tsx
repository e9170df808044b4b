import { Notice } from '../controls/notice'
import type { ListedThread, NotePlace } from './listed-thread'
import type { NoteActions } from './note-forms'
import { NoteThread } from './note-thread'
import { WriteNote } from './write-note'

export interface NotesPanelProps {
  readonly document: { readonly kind: 'digest' | 'story'; readonly slug: string; readonly revision: number }
  readonly threads: readonly ListedThread[]
  readonly places: readonly NotePlace[]
  readonly colleagues: readonly string[]
  readonly newId: string
  readonly actions: NoteActions
  readonly timeZone: string
}

/** Never public, never changed once written. */
export function NotesPanel({ document, threads, places, colleagues, newId, actions, timeZone }: NotesPanelProps) {
  const open = threads.filter(({ resolvedAt }) => !resolvedAt)
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt)
  const unread = threads.flatMap(({ entries }) => entries).filter((entry) => entry.unread).length
  const listed = (some: readonly ListedThread[]) =>
    some.map((thread) => (
      <NoteThread
        key={thread.id}
        thread={thread}
        document={document}
        places={places}
        actions={actions}
        timeZone={timeZone}
      />
    ))
  return (
    <section
      id="notes"
      data-no-edit
      aria-labelledby="notes-heading"
      className="mt-10 scroll-mt-20 border-t border-ink pt-2"
    >
      <h2 id="notes-heading" tabIndex={-1} className="font-sans text-small font-semibold outline-none">
        Notes{open.length > 0 && ` (${open.length} open)`}
      </h2>
      <p className="small">Only editors see notes; they are never published and cannot be changed later.</p>
      {unread > 0 && (
        <Notice look="pencil">{unread === 1 ? 'A new note mentions you.' : `${unread} new notes mention you.`}</Notice>
      )}
      <div className="mt-3 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="grid gap-4">
          {open.length === 0 && <p className="text-quiet">No open notes.</p>}
          {open.length > 0 && <ul className="grid gap-4">{listed(open)}</ul>}
          {resolved.length > 0 && (
            <details>
              <summary className="cursor-pointer py-1 font-sans text-small font-semibold">
                Resolved ({resolved.length})
              </summary>
              <ul className="mt-2 grid gap-4">{listed(resolved)}</ul>
            </details>
          )}
        </div>
        <WriteNote document={document} places={places} colleagues={colleagues} newId={newId} actions={actions} />
      </div>
    </section>
  )
}
