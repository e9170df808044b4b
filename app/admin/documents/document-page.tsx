import { notFound } from 'next/navigation'
import { DocumentBar } from '@/components/desk/controls/document-bar'
import { DeskEditor } from '@/components/desk/editor/desk-editor'
import { FeedFailureNotice } from '@/components/desk/lists/feed-failure-notice'
import { PresenceLine } from '@/components/desk/live/presence-line'
import { SuggestionNotice } from '@/components/desk/wire/suggestion-notice'
import { requireEditor } from '@/lib/auth'
import { may, readOutletRegistry } from '@/lib/desk'
import { readChecklist } from '@/lib/desk/edits'
import { lastEvent } from '@/lib/desk/events/events'
import { readFeedFailures } from '@/lib/desk/feed-failures'
import { readNotes } from '@/lib/desk/notes/notes'
import { othersAt } from '@/lib/desk/presence'
import { readPreviewLinks } from '@/lib/desk/preview-links'
import { readSuggestion } from '@/lib/desk/suggestions'
import { openWorkingCopy } from '@/lib/desk/working-copy'
import { environment } from '@/lib/env'
import { anchoredNotes, DocumentNotes } from '../notes/document-notes'
import { othersOf } from '../presence/others'
import { DocumentLinks, isGood } from '../preview-links/document-links'
import { openNewest, preview, release, saveText } from './actions'
import { examine } from './examine-action'
import { openedDocument } from './opened-document'
import { publicPage } from './public-page'
import { openedOf } from './save-outcome'

export async function DocumentPage({ kind, slug }: { kind: 'digest' | 'story'; slug: string }) {
  const editor = await requireEditor()
  const now = new Date()
  const { timeZone } = environment()
  // Before the document is read, so that no event in between is missed.
  const after = await lastEvent(editor)
  const deskDocument = await openedDocument(editor, slug)
  if (deskDocument?.document.kind !== kind) notFound()
  const rights = {
    editDraft: may(editor.role, 'edit-draft'),
    editPublic: may(editor.role, 'edit-public'),
    release: may(editor.role, 'publish'),
    liftEmbargo: may(editor.role, 'lift-embargo'),
    register: may(editor.role, 'change-settings-files'),
  }
  const notes = await readNotes(editor, slug)
  const links = await readPreviewLinks(editor, slug)
  const goodLinks = links.filter((link) => isGood(link, now)).length
  const suggestion = await readSuggestion(editor, slug)
  const openNotes = notes.threads.filter(({ resolvedAt }) => !resolvedAt).length
  return (
    <>
      <DocumentBar openNotes={openNotes} goodLinks={goodLinks}>
        <PresenceLine slug={slug} others={othersOf(await othersAt(editor, slug, now), now)} />
      </DocumentBar>
      <FeedFailureNotice documents={await readFeedFailures(editor, slug)} timeZone={timeZone} isHere />
      {suggestion && <SuggestionNotice suggestion={suggestion} state={deskDocument.state} timeZone={timeZone} />}
      <DeskEditor
        key={slug}
        opened={openedOf(deskDocument)}
        rendered={await publicPage(deskDocument.document)}
        findings={await readChecklist(editor, deskDocument.document)}
        actions={{ saveText, release, preview, openNewest, examine }}
        rights={rights}
        left={await openWorkingCopy(editor, slug)}
        notes={anchoredNotes(notes)}
        outlets={(await readOutletRegistry()).outlets.map(({ name }) => name)}
        editor={editor.id}
        after={after}
        timeZone={timeZone}
      />
      <DocumentNotes editor={editor} deskDocument={deskDocument} notes={notes} />
      <DocumentLinks document={deskDocument.document} links={links} now={now} />
    </>
  )
}
