import { randomUUID } from 'node:crypto'
import type { AnchoredNote } from '@/components/desk/review/line-notes'
import type { ListedThread, NotePlace } from '@/components/desk/review/listed-thread'
import { placeValue } from '@/components/desk/review/listed-thread'
import { NotesPanel } from '@/components/desk/review/notes-panel'
import { sectionNames } from '@/components/desk/state/section-rows'
import { cannotSave, type DeskDocument, type Editor } from '@/lib/desk'
import { colleagues, type Notes, seeNotes } from '@/lib/desk/notes/notes'
import { spotsOf } from '@/lib/digest/anchor/spots'
import type { Document } from '@/lib/digest/document'
import { shortened } from '@/lib/digest/shortened'
import { environment } from '@/lib/env'
import { replyNote, settleThread, writeNote } from './actions'

/** Showing the notes marks them as read. */
export async function DocumentNotes({
  editor,
  deskDocument,
  notes,
}: {
  editor: Editor
  deskDocument: DeskDocument
  notes: Notes
}) {
  const { document, revision } = deskDocument
  if (notes.unread.length > 0) await seen(editor, document.slug)
  return (
    <NotesPanel
      document={{ kind: document.kind, slug: document.slug, revision }}
      threads={threadsOf(notes)}
      places={placesOf(document)}
      colleagues={(await colleagues(editor)).map(({ name }) => name)}
      newId={randomUUID()}
      actions={{ write: writeNote, reply: replyNote, settle: settleThread }}
      timeZone={environment().timeZone}
    />
  )
}

const threadsOf = ({ threads, unread }: Notes): readonly ListedThread[] =>
  threads.map(({ entries, ...thread }) => ({
    ...thread,
    entries: entries.map(({ id, kind, text, editorName, at }) => {
      return { id, kind, text, editorName, at, unread: unread.includes(id) }
    }),
    submissions: { reply: randomUUID(), settle: randomUUID() },
  }))

export const anchoredNotes = ({ threads }: Notes): readonly AnchoredNote[] =>
  threads.flatMap(({ id, anchor, resolvedAt }) =>
    anchor.kind === 'highlight' && !resolvedAt
      ? [{ id, section: anchor.section, index: anchor.index, text: anchor.text }]
      : [],
  )

function placesOf(document: Document): readonly NotePlace[] {
  const names = new Map(sectionNames(document).map(({ section, name }) => [section, name]))
  return spotsOf(document).map((spot) => ({
    value: placeValue(spot),
    name: `${names.get(spot.section) ?? spot.section}, ${spot.index + 1}`,
    text: shortened(spot.text, 80),
    says: spot.text,
  }))
}

async function seen(editor: Editor, slug: string): Promise<void> {
  try {
    await seeNotes(editor, slug)
  } catch (error) {
    // They stay unread until the archive can be written again.
    if (!cannotSave(error)) throw error
  }
}
