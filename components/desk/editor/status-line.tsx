import type { PublishCommand } from '../state/actions'
import type { EditorState } from '../state/editor-state'
import type { CopyAnswer } from '../state/send-copy'

interface Props {
  readonly editing: EditorState
  readonly dirty: boolean
  readonly kept: CopyAnswer['kind'] | undefined
}

export function StatusLine({ editing, dirty, kept }: Props) {
  return (
    <p
      role="status"
      // The focus moves here when an action removes the focused element (desk-editor.tsx).
      data-status
      tabIndex={-1}
      className={`min-w-0 font-sans text-small ${dirty ? 'font-semibold text-pencil' : 'text-quiet'}`}
    >
      {words(editing, dirty, kept)}
    </p>
  )
}

function words({ busy, result, opened }: EditorState, dirty: boolean, kept: Props['kept']): string {
  if (busy) return 'Saving…'
  if (result?.kind === 'saved') return `${didWords(result)}${dirty ? ` ${unsavedWords(kept)}` : ''}`
  if (result?.kind === 'unchanged') return `Nothing has changed since revision ${opened.revision}.`
  return dirty ? unsavedWords(kept) : `Revision ${opened.revision}.`
}

function unsavedWords(kept: Props['kept']): string {
  if (kept === 'kept') return 'Draft saved just now, not published.'
  return kept === undefined || kept === 'gone' ? 'Unsaved changes.' : 'Unsaved changes, kept in this browser only.'
}

function didWords({ opened, did }: Extract<EditorState['result'], { kind: 'saved' }>): string {
  const done = did === 'publish' && opened.state === 'scheduled' ? 'Scheduled' : didNames[did]
  return `${done} as revision ${opened.revision}.`
}

const didNames: Record<PublishCommand['kind'] | 'correct' | 'save', string> = {
  save: 'Saved',
  correct: 'Saved with a correction',
  publish: 'Published',
  schedule: 'Scheduled',
  unpublish: 'Unpublished',
  withdraw: 'Withdrawn',
  submit: 'Submitted for review',
  'send-back': 'Sent back',
  embargo: 'Embargo set',
  'lift-embargo': 'Embargo lifted',
  end: 'Unpublish time set',
  stay: 'Unpublish time removed',
}
