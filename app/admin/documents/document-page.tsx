import { notFound } from 'next/navigation'
import { DeskEditor } from '@/components/desk/edit/desk-editor'
import { requireEditor } from '@/lib/auth'
import { may, openDocument } from '@/lib/desk'
import { environment } from '@/lib/env'
import { preview, release, saveText } from './actions'
import { publicSheet } from './public-sheet'
import { openedOf } from './save-outcome'

/** The edit page of a digest or a story. */
export async function DocumentPage({ kind, slug }: { kind: 'digest' | 'story'; slug: string }) {
  const editor = await requireEditor()
  const lying = await openDocument(editor, slug)
  if (lying?.document.kind !== kind) notFound()
  const isOut = lying.state === 'published' || lying.state === 'scheduled'
  const powers = { edit: may(editor.role, isOut ? 'edit-public' : 'edit-draft'), release: may(editor.role, 'publish') }
  return (
    <DeskEditor
      key={slug}
      opened={openedOf(lying)}
      sheet={publicSheet(lying.document)}
      acts={{ saveText, release, preview }}
      powers={powers}
      timeZone={environment().timeZone}
    />
  )
}
