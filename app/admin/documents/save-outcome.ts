import type { Latest, NewestOutcome, SaveOutcome, SaveRequest } from '@/components/desk/state/actions'
import type { OpenDocument } from '@/components/desk/state/open-document'
import type { Opened } from '@/components/desk/state/opened-document'
import { type DeskDocument, type Editor, openDocument } from '@/lib/desk'
import type { Saved } from '@/lib/desk/edits'
import { type Revision, readRevision } from '@/lib/desk/history'
import { dropCopy } from '@/lib/desk/working-copy'
import type { Document } from '@/lib/digest/document'

export async function outcomeOf(
  editor: Editor,
  save: Pick<SaveRequest, 'slug' | 'copy'>,
  saved: Saved,
): Promise<SaveOutcome> {
  if (saved.kind !== 'saved' && saved.kind !== 'stale') return saved
  if (saved.kind === 'saved' && save.copy) await dropCopy(editor, save.slug, save.copy)
  const deskDocument = await openDocument(editor, save.slug)
  if (!deskDocument) return { kind: 'missing' }
  if (saved.kind === 'saved')
    // Somebody may have saved again meanwhile: the form continues from its own revision and conflicts next time.
    return {
      kind: 'saved',
      opened: { ...openedOf(deskDocument), document: inParts(saved.document), revision: saved.revision },
    }
  const latest = latestOf(saved.latest)
  return {
    kind: 'stale',
    latest,
    opened: { ...openedOf(deskDocument), document: inParts(saved.document), revision: latest.number },
  }
}

export async function newestOf(editor: Editor, slug: string): Promise<NewestOutcome> {
  const deskDocument = await openDocument(editor, slug)
  const revision = deskDocument && (await readRevision(editor, slug, deskDocument.revision))
  return revision ? { kind: 'newest', latest: latestOf(revision), opened: openedOf(deskDocument) } : { kind: 'missing' }
}

const latestOf = ({ number, editorName, origin, at, reason }: Revision): Latest => ({
  number,
  at,
  reason,
  by: editorName ?? (origin === 'file' ? 'the file' : 'an import'),
})

export function openedOf(deskDocument: DeskDocument): Opened {
  const { document, revision, state, publishAt, savedAt, savedBy, file, handover, lastEdit, twoPeople } = deskDocument
  const examination = { ...deskDocument.examination, revision }
  const known = { handover, lastEdit, twoPeople, examination, asOf: new Date() }
  return { document: inParts(document), revision, state, publishAt, savedAt, savedBy, file, ...known }
}

/** Without the file's text: it would send every word twice. */
function inParts(document: Document): OpenDocument {
  const { text: _, ...parts } = document
  return parts
}
