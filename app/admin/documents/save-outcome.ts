import type { Latest, NewestOutcome, SaveOutcome, SaveRequest } from '@/components/desk/state/actions'
import type { OpenDocument } from '@/components/desk/state/open-document'
import type { Opened } from '@/components/desk/state/opened-document'
import { type DeskDocument, type Editor, openDocument } from '@/lib/desk'
import type { Saved } from '@/lib/desk/edits'
import { type Revision, readRevision } from '@/lib/desk/history'
import { dropCopy } from '@/lib/desk/working-copy'
import type { Document } from '@/lib/digest/document'

/** What the form is told of a save. */
export async function outcomeOf(
  editor: Editor,
  save: Pick<SaveRequest, 'slug' | 'copy'>,
  saved: Saved,
): Promise<SaveOutcome> {
  if (saved.kind !== 'saved' && saved.kind !== 'stale') return saved
  if (saved.kind === 'saved' && save.copy) await dropCopy(editor, save.slug, save.copy)
  const lying = await openDocument(editor, save.slug)
  if (!lying) return { kind: 'missing' }
  if (saved.kind === 'saved')
    // Somebody may have saved again in this very moment: the form goes on from its own revision, and is told next time.
    return {
      kind: 'saved',
      opened: { ...openedOf(lying), document: inParts(saved.document), revision: saved.revision },
    }
  const latest = latestOf(saved.latest)
  return {
    kind: 'stale',
    latest,
    opened: { ...openedOf(lying), document: inParts(saved.document), revision: latest.number },
  }
}

/** The newest revision of a document, for a form that is to go on from it. */
export async function newestOf(editor: Editor, slug: string): Promise<NewestOutcome> {
  const lying = await openDocument(editor, slug)
  const revision = lying && (await readRevision(editor, slug, lying.revision))
  return revision ? { kind: 'newest', latest: latestOf(revision), opened: openedOf(lying) } : { kind: 'missing' }
}

const latestOf = ({ number, editorName, origin, at, reason }: Revision): Latest => ({
  number,
  at,
  reason,
  by: editorName ?? (origin === 'file' ? 'the file' : 'an import'),
})

/** What a page shows of a document on the desk. Its text goes to the browser in its parts only. */
export function openedOf(lying: DeskDocument): Opened {
  const { document, revision, state, publishAt, savedAt, savedBy, file, handover, lastEdit, twoPeople } = lying
  const known = { handover, lastEdit, twoPeople, asOf: new Date() }
  return { document: inParts(document), revision, state, publishAt, savedAt, savedBy, file, ...known }
}

/** Without the text of its file: the form is made of the parts, and would send and receive every word twice. */
function inParts(document: Document): OpenDocument {
  const { text: _, ...parts } = document
  return parts
}
